import { z } from 'zod'
import { enqueue, type Job, job } from '#platform/jobs.ts'
import { readTableOnce } from '../intake/read-table.ts'
import { lockFeedTable } from '../queries/feed-tables.ts'
import { findFeed } from '../queries/feeds.ts'

const BUSY_AGAIN_MS = 5000

/** Reads a feed from its agency's table to the end, one batch after another, and compares the counts after each. */
export const readTable: Job = job({
  name: 'exchange.read-table',
  schema: z.object({ feedKey: z.string() }),
  async run(act, { feedKey }) {
    const held = await lockFeedTable(act.tx, feedKey)
    const feed = await findFeed(act.tx, feedKey)
    if (held === undefined || feed === undefined) return
    const next = await readTableOnce(act, feed, held)
    if (next === 'done') return
    const runAt = next === 'wait' ? new Date(act.now.getTime() + BUSY_AGAIN_MS) : act.now
    await enqueue(act, readTable, { feedKey }, { runAt })
  },
})
