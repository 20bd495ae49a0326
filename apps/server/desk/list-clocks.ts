import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { presumedNotices } from '#law'
import { operation, type Operation } from '#platform/operation.ts'
import type { Clock } from './clock.ts'
import { suspendedBy } from './count-again.ts'
import { type DeskMatter, deskRow, openDesk, rowOf } from './desk.ts'
import { mattersOf } from './sources.ts'

export const clockRow = deskRow.extend({
  suspendedBy: z.array(z.string()).describe('哪些期间不计入'),
  countedBy: z.enum(['law', 'paper']).describe('law 由期限规则推算；paper 由计划、文书或者证件载明'),
})

const notice = z.object({
  id: z.string(),
  year: z.int(),
  title: z.string(),
  basis: z.string(),
  holidays: z.array(z.string()),
  makeUpWorkdays: z.array(z.string()),
})

/** 期限台: every clock that runs for this person, with article, day, strict day, what takes days out, and where it comes from. */
export function makeListClocks(operations: ReadonlyMap<string, Operation>) {
  return operation({
    name: 'list-clocks',
    kind: 'query',
    permission: 'signed-in',
    summary: '查看期限',
    input: z.object({}),
    output: z.object({ today: z.iso.date(), clocks: z.array(clockRow), presumed: z.array(notice) }),
    async run(act) {
      const running = runningClocks(await mattersOf(openDesk(act, operations)))
      const clocks = running.map((one) => ({
        ...rowOf(one, act),
        suspendedBy: [...suspendedBy(one.clock)],
        countedBy: one.clock.rule === undefined ? ('paper' as const) : ('law' as const),
      }))
      return ok({
        today: act.today,
        clocks: clocks.toSorted((a, b) => (a.strictOn ?? a.dueOn ?? '').localeCompare(b.strictOn ?? b.dueOn ?? '')),
        presumed: presumedNotices().map((one) => ({
          ...one,
          holidays: [...one.holidays],
          makeUpWorkdays: [...one.makeUpWorkdays],
        })),
      })
    },
  })
}

/** A matter that stands in two lists of the desk has one clock; what is done has none. */
export function runningClocks(matters: readonly DeskMatter[]): (DeskMatter & { readonly clock: Clock })[] {
  const seen = new Set<string>()
  return matters.flatMap((one) => {
    if (one.list === 'done' || one.clock === undefined || seen.has(one.id)) return []
    seen.add(one.id)
    return [{ ...one, clock: one.clock }]
  })
}
