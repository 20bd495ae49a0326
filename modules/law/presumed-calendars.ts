import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { PlainDate } from '#kernel/plain-date.ts'
import { lawBase } from './law-base.ts'
import type { LawBase } from './law-files.ts'
import { presumedCalendarSchema } from './law-schema.ts'

const HOME = fileURLToPath(new URL('../../law/calendars/presumed/', import.meta.url))

/** A holiday notice that is not published: somebody presumes it to see which clocks would move. @technical */
export interface PresumedNotice {
  readonly id: string
  readonly year: number
  readonly title: string
  readonly basis: string
  readonly holidays: readonly PlainDate[]
  readonly makeUpWorkdays: readonly PlainDate[]
}

/** The presumptions kept in law/calendars/presumed; those of a published year are spent and left out. */
export function presumedNotices(base: LawBase = lawBase()): readonly PresumedNotice[] {
  notices ??= readNotices()
  return notices.filter((one) => !base.calendar.years.has(String(one.year)))
}

let notices: readonly PresumedNotice[] | undefined

function readNotices(): readonly PresumedNotice[] {
  return readdirSync(HOME)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => {
      const { holidays, makeUpWorkdays, ...head } = presumedCalendarSchema.parse(
        parse(readFileSync(join(HOME, name), 'utf8')),
      )
      const days = (groups: typeof holidays) => groups.flatMap((group) => group.days)
      return { ...head, holidays: days(holidays), makeUpWorkdays: days(makeUpWorkdays) }
    })
}

/** The law as it is, with a presumed notice for a year that has none; a published year is never presumed over. */
export function lawPresuming(
  notice: Pick<PresumedNotice, 'year' | 'title' | 'holidays' | 'makeUpWorkdays'>,
  base: LawBase = lawBase(),
): LawBase {
  const year = String(notice.year)
  if (base.calendar.years.has(year)) throw new RangeError(`the notice of ${year} is published`)
  const named = (days: readonly PlainDate[]) => new Map(days.map((day): [string, string] => [day, notice.title]))
  const presumed = {
    year: notice.year,
    notice: notice.title,
    holidays: named(notice.holidays),
    makeUpWorkdays: named(notice.makeUpWorkdays),
  }
  return { ...base, calendar: { ...base.calendar, years: new Map([...base.calendar.years, [year, presumed]]) } }
}
