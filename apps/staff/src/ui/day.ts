// Days are 'YYYY-MM-DD' words, never a local Date; instants are shown in Beijing time (domain.md §0.1).

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
const DAY_MS = 86_400_000

/** Days since 1970-01-01, or undefined when the text is no calendar day. */
export function dayNumber(day: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!parts) return undefined
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const time = Date.UTC(year, month - 1, date)
  const back = new Date(time)
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date) return undefined
  return time / DAY_MS
}

/** 2026年11月22日 周日 */
export function longDay(day: string): string {
  const number = dayNumber(day)
  if (number === undefined) return day
  return `${Number(day.slice(0, 4))}年${shortDay(day)}`
}

/** 11月22日 周日 */
export function shortDay(day: string): string {
  const number = dayNumber(day)
  if (number === undefined) return day
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日 ${weekdayName(number)}`
}

function weekdayName(number: number): string {
  return WEEKDAYS[(((number + 4) % 7) + 7) % 7] ?? ''
}

export interface Moment {
  day: string
  time: string
}

/** The Beijing day and clock time of an instant, or undefined when it is none. */
export function momentInBeijing(instant: string): Moment | undefined {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return undefined
  const shifted = new Date(time + 8 * 3_600_000).toISOString()
  return { day: shifted.slice(0, 10), time: shifted.slice(11, 19) }
}

/** 2026年11月22日 周日 09:30 */
export function longMoment(instant: string): string {
  const moment = momentInBeijing(instant)
  return moment ? `${longDay(moment.day)} ${moment.time.slice(0, 5)}` : instant
}

/** 11月22日 09:30, for narrow columns that name the year elsewhere. */
export function shortMoment(instant: string): string {
  const moment = momentInBeijing(instant)
  return moment
    ? `${Number(moment.day.slice(5, 7))}月${Number(moment.day.slice(8))}日 ${moment.time.slice(0, 5)}`
    : instant
}

/** Reads what a hand types: 20261122, 2026-11-22, 2026.11.22, 2026/1/2, 2026年11月22日, full-width digits. */
export function readTypedDay(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').trim()
  const parts = /^(\d{4})(?:\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?|(\d{2})(\d{2}))$/.exec(plain)
  if (!parts) return undefined
  const day = `${parts[1]}-${(parts[2] ?? parts[4] ?? '').padStart(2, '0')}-${(parts[3] ?? parts[5] ?? '').padStart(2, '0')}`
  return dayNumber(day) === undefined ? undefined : day
}
