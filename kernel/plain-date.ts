declare const plainDateBrand: unique symbol

/** A legal day, 'YYYY-MM-DD', without time or zone; arithmetic runs on whole day numbers. @technical */
export type PlainDate = string & { readonly [plainDateBrand]: true }

const DAY_MS = 86_400_000
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/u

/** The day written in `text`, or undefined when it is not a day of the calendar. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = SHAPE.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 && isLeap ? 29 : MONTH_DAYS[month - 1]
  if (last === undefined || day < 1 || day > last || year < 100) return undefined
  return text as PlainDate
}

/** As parsePlainDate, for text that must be a day; throws otherwise. */
export function plainDate(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (day === undefined) throw new RangeError(`not a day: ${text}`)
  return day
}

/** Days since 1970-01-01. */
export function dayNumber(day: PlainDate): number {
  return Math.round(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS)
}

export function fromDayNumber(number: number): PlainDate {
  // The one place where an instant stands for a day: midnight UTC of that day, never shown.
  return new Date(number * DAY_MS).toISOString().slice(0, 10) as PlainDate
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(day) + days)
}

/** Calendar months later; the day is cut to the month's last day where it does not exist. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const date = Math.min(Number(day.slice(8, 10)), last)
  return plainDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  )
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: PlainDate): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** Negative when a is earlier, 0 when equal, positive when later. */
export function compareDays(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The legal day in Asia/Shanghai (UTC+8, no daylight saving) at an instant. */
export function dayInShanghai(instant: Date): PlainDate {
  return fromDayNumber(Math.floor((instant.getTime() + SHANGHAI_OFFSET_MS) / DAY_MS))
}

/** The instant of a wall-clock time ('HH:MM') in Asia/Shanghai. */
export function shanghaiInstant(day: PlainDate, clock: string): Date {
  const [hours, minutes] = clock.split(':')
  const wall = dayNumber(day) * DAY_MS + Number(hours) * 3_600_000 + Number(minutes ?? '0') * 60_000
  return new Date(wall - SHANGHAI_OFFSET_MS)
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

/** 2026年11月22日 周日 */
export function formatDay(day: PlainDate): string {
  const date = `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
  return `${date} 周${WEEKDAYS[weekday(day) - 1]}`
}
