import { addDays, compareDays, weekday } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'

/** One year's 放假 and 调休 days from the State Council notice. @technical */
export interface CalendarYear {
  readonly year: number
  /** The day the notice came into the base, when that was after its first publication. */
  readonly known?: PlainDate
  readonly notice: string
  readonly holidays: ReadonlyMap<string, string>
  readonly makeUpWorkdays: ReadonlyMap<string, string>
}

/** All published years, and what is known of a year whose notice is not out. @technical */
export interface WorkCalendar {
  readonly years: ReadonlyMap<string, CalendarYear>
  readonly workingWeekdays: ReadonlySet<number>
  readonly fixedHolidays: ReadonlyMap<string, string>
}

/** Why a day is worked or not. `isPublished` is false while that year's notice is not loaded. @technical */
export interface DayKind {
  readonly isWorking: boolean
  readonly isPublished: boolean
  readonly reason: 'ordinary' | 'weekend' | 'holiday' | 'make-up'
  readonly name?: string
}

/** The kind of one day; for a year without notice, week and fixed holidays only, marked unpublished (全国年节及纪念日放假办法). */
export function kindOfDay(calendar: WorkCalendar, day: PlainDate): DayKind {
  const year = calendar.years.get(yearOf(day))
  const isWeekday = calendar.workingWeekdays.has(weekday(day))
  const isPublished = year !== undefined
  const holiday = year === undefined ? calendar.fixedHolidays.get(monthDayOf(day)) : year.holidays.get(day)
  if (holiday !== undefined) return { isWorking: false, isPublished, reason: 'holiday', name: holiday }
  const makeUp = year?.makeUpWorkdays.get(day)
  if (makeUp !== undefined) return { isWorking: true, isPublished, reason: 'make-up', name: makeUp }
  return { isWorking: isWeekday, isPublished, reason: isWeekday ? 'ordinary' : 'weekend' }
}

/** The day itself when worked, else the first worked day after it (民事诉讼法第八十五条). */
export function rollForward(calendar: WorkCalendar, day: PlainDate): PlainDate {
  let rolled = day
  while (!kindOfDay(calendar, rolled).isWorking) rolled = addDays(rolled, 1)
  return rolled
}

/** The first worked day strictly after `day`. */
export function nextWorkingDayAfter(calendar: WorkCalendar, day: PlainDate): PlainDate {
  return rollForward(calendar, addDays(day, 1))
}

/** Worked days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function countWorkingDays(calendar: WorkCalendar, from: PlainDate, to: PlainDate): number {
  if (compareDays(to, from) < 0) return -countWorkingDays(calendar, to, from)
  let count = 0
  for (let day = addDays(from, 1); compareDays(day, to) <= 0; day = addDays(day, 1)) {
    if (kindOfDay(calendar, day).isWorking) count += 1
  }
  return count
}

function yearOf(day: PlainDate): string {
  return day.slice(0, day.indexOf('-'))
}

function monthDayOf(day: PlainDate): string {
  return day.slice(day.indexOf('-') + 1)
}
