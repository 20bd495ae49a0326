import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { defineRefusals, ok } from '#kernel/result.ts'
import { isCalendarPublished, lawPresuming } from '#law'
import { operation, type Operation } from '#platform/operation.ts'
import { countAgain } from './count-again.ts'
import { openDesk } from './desk.ts'
import { runningClocks } from './list-clocks.ts'
import { mattersOf } from './sources.ts'

const no = defineRefusals('desk', {
  'notice-published': { kind: 'conflict', message: '{year} 年的放假通知已经公布，期限已按通知推算，不用推定。' },
  'day-of-another-year': { kind: 'invalid', message: '{day} 不在 {year} 年。' },
  'day-twice': { kind: 'invalid', message: '{day} 既写作放假又写作上班。' },
})

const day = z.iso.date()

/** What if next year's notice were this one: which of this person's clocks would move, from when to when. Nothing is written. Refuses a published year. */
export function makePresumeHolidays(operations: ReadonlyMap<string, Operation>) {
  return operation({
    name: 'presume-holidays',
    kind: 'query',
    permission: 'signed-in',
    summary: '推定放假后试算期限',
    input: z.object({
      year: z.int().min(2000).max(2100),
      holidays: z.array(day).max(60),
      makeUpWorkdays: z.array(day).max(30).default([]),
    }),
    output: z.object({
      counted: z.int().describe('由法律推算、可以重算的期限数'),
      moved: z.array(
        z.object({ id: z.string(), kindName: z.string(), title: z.string(), link: z.string(), from: day, to: day }),
      ),
      stillProvisional: z.int(),
    }),
    async run(act, { year, holidays, makeUpWorkdays }) {
      if (isCalendarPublished(plainDate(`${year}-01-01`))) return no('notice-published', { year })
      const stray = [...holidays, ...makeUpWorkdays].find((one) => !one.startsWith(`${year}-`))
      if (stray !== undefined) return no('day-of-another-year', { day: stray, year })
      const twice = holidays.find((one) => makeUpWorkdays.includes(one))
      if (twice !== undefined) return no('day-twice', { day: twice })
      const law = lawPresuming({
        year,
        title: '推定',
        holidays: holidays.map(plainDate),
        makeUpWorkdays: makeUpWorkdays.map(plainDate),
      })
      const clocks = runningClocks(await mattersOf(openDesk(act, operations)))
      const counted = clocks.flatMap(({ id, kindName, title, link, clock }) => {
        const again = countAgain(clock, law)
        return again === undefined
          ? []
          : [{ id, kindName, title, link, from: clock.dueOn, to: again.dueOn, isProvisional: again.isProvisional }]
      })
      return ok({
        counted: counted.length,
        moved: counted.filter((one) => one.from !== one.to),
        stillProvisional: counted.filter((one) => one.isProvisional).length,
      })
    },
  })
}
