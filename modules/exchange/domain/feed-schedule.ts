// GB/T 7408 clock times of Asia/Shanghai.
import { addDays, addMonths, type PlainDate, plainDate, shanghaiInstant } from '#kernel/plain-date.ts'
import type { Feed } from './feed.ts'

/** The calendar of the law, as a schedule needs it. @technical */
export type IsWorkingDay = (day: PlainDate) => boolean

const MONTHS_OF_YEAR = 12
const LONGEST_HOLIDAY = 15

/**
 * The last moment at or before `now` at which a feed was due: daily, on a day of the month, or on a day of the year, at its
 * clock time; with `workingDays` a daily one only on working days, others on the first working day from theirs on. Undefined
 * for a feed without a schedule.
 */
export function lastDue(
  feed: Pick<Feed, 'schedule' | 'timing'>,
  now: Date,
  today: PlainDate,
  isWorkingDay: IsWorkingDay,
): Date | undefined {
  const { at, workingDays, day, month } = feed.timing
  const fits = (one: PlainDate) => !workingDays || isWorkingDay(one)
  const isPast = (one: PlainDate) => shanghaiInstant(one, at) <= now
  if (feed.schedule === 'on-demand') return undefined
  if (feed.schedule === 'daily') {
    const back = Array.from({ length: LONGEST_HOLIDAY + 1 }, (_, ago) => addDays(today, -ago))
    return instantOf(
      back.find((one) => fits(one) && isPast(one)),
      at,
    )
  }
  const step = feed.schedule === 'monthly' ? 1 : MONTHS_OF_YEAR
  const first = anchor(today, feed.schedule === 'monthly' ? today.slice(5, 7) : twoDigits(month), day)
  const anchors = [first, addMonths(first, -step), addMonths(first, -2 * step)]
  const dues = anchors.map((one) => firstFitting(one, fits))
  return instantOf(dues.find(isPast), at)
}

function anchor(today: PlainDate, month: string, day: number): PlainDate {
  return plainDate(`${today.slice(0, 4)}-${month}-${twoDigits(day)}`)
}

function firstFitting(from: PlainDate, fits: (day: PlainDate) => boolean): PlainDate {
  let day = from
  for (let step = 0; step < LONGEST_HOLIDAY && !fits(day); step += 1) day = addDays(day, 1)
  return day
}

function instantOf(day: PlainDate | undefined, at: string): Date | undefined {
  return day === undefined ? undefined : shanghaiInstant(day, at)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
