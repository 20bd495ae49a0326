import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { lawBase } from '../law-base.ts'
import { no } from '../refusals.ts'

const named = z.object({ day: z.string(), name: z.string() })

/** The working-day calendar of a year; a year without notice is answered as not published, never guessed. */
export const getCalendar = operation({
  name: 'get-calendar',
  kind: 'query',
  permission: 'public',
  summary: '查看工作日历',
  input: z.object({ year: z.string().regex(/^\d{4}$/u, '年份应为四位数字') }),
  output: z.object({
    year: z.string(),
    isPublished: z.boolean(),
    notice: z.string(),
    holidays: z.array(named),
    makeUpWorkdays: z.array(named),
  }),
  async run(_act, { year }) {
    const calendar = lawBase().calendar
    const found = calendar.years.get(year)
    if (found === undefined) {
      const published = [...calendar.years.keys()].toSorted()
      if (year < (published[0] ?? '')) return no('year-out-of-range', { year })
      return ok({ year, isPublished: false, notice: '日历未公布·暂定', holidays: [], makeUpWorkdays: [] })
    }
    return ok({
      year,
      isPublished: true,
      notice: found.notice,
      holidays: list(found.holidays),
      makeUpWorkdays: list(found.makeUpWorkdays),
    })
  },
})

function list(days: ReadonlyMap<string, string>) {
  return [...days].map(([day, name]) => ({ day, name }))
}
