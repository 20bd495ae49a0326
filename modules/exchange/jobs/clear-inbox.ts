import { z } from 'zod'
import { type Job, job } from '#platform/jobs.ts'

/** The folder in which a source drops files of a feed. */
export function inboxOf(feedKey: string): string {
  return `feeds/${feedKey}/inbox`
}

/** Sets a file aside whose batch is committed: a file is never moved before it is safe. */
export const clearInbox: Job = job({
  name: 'exchange.clear-inbox',
  schema: z.object({ feedKey: z.string(), name: z.string(), to: z.enum(['taken', 'unreadable']) }),
  async run(act, { feedKey, name, to }) {
    await act.ports.drops.move(inboxOf(feedKey), name, `feeds/${feedKey}/${to}`)
  },
})
