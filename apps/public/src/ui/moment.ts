const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const SHANGHAI_AHEAD_MS = 28_800_000
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/** 2026年11月22日 周日, from a day `2026-11-22` or an instant (Beijing time). */
export function longDay(value: string): string {
  const date = inShanghai(value)
  if (date === undefined) return value
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${WEEKDAYS[date.getUTCDay()]}`
}

/** 2026年11月22日, without its weekday: for days long past. */
export function calendarDay(value: string): string {
  return longDay(value).split(' ')[0] ?? value
}

/** A day stays a day; an instant shows its time too. */
export function momentOrDay(value: string): string {
  return value.includes('T') ? longMoment(value) : calendarDay(value)
}

/** 11月22日 周日 */
export function shortDay(value: string): string {
  const date = inShanghai(value)
  if (date === undefined) return value
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${WEEKDAYS[date.getUTCDay()]}`
}

/** 2026年11月22日 周日 10:00 */
export function longMoment(value: string): string {
  return `${longDay(value)} ${clockTime(value)}`
}

/** 11月22日 周日 10:00 */
export function shortMoment(value: string): string {
  return `${shortDay(value)} ${clockTime(value)}`
}

/** 10:00, Beijing time. */
export function clockTime(value: string): string {
  const date = inShanghai(value)
  return date === undefined ? '' : `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`
}

/** 还有 1 天 2 小时 · 还有 25 分钟 · 不到一分钟; undefined once the moment has come. */
export function timeUntil(value: string, now: Date): string | undefined {
  const left = Date.parse(value) - now.getTime()
  if (Number.isNaN(left) || left <= 0) return undefined
  if (left < MINUTE_MS) return '不到一分钟'
  const days = Math.floor(left / DAY_MS)
  const hours = Math.floor((left % DAY_MS) / HOUR_MS)
  const minutes = Math.floor((left % HOUR_MS) / MINUTE_MS)
  if (days > 0) return hours > 0 ? `还有 ${days} 天 ${hours} 小时` : `还有 ${days} 天`
  if (hours > 0) return minutes > 0 ? `还有 ${hours} 小时 ${minutes} 分钟` : `还有 ${hours} 小时`
  return `还有 ${minutes} 分钟`
}

/** The day of an instant in Beijing, YYYY-MM-DD. */
export function dayOf(now: Date): string {
  return new Date(now.getTime() + SHANGHAI_AHEAD_MS).toISOString().slice(0, 10)
}

/** A date whose UTC fields read as Beijing time. A bare day has no time of its own. */
function inShanghai(value: string): Date | undefined {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(value)
  const ms = Date.parse(isDay ? `${value}T00:00:00Z` : value)
  if (Number.isNaN(ms)) return undefined
  return new Date(isDay ? ms : ms + SHANGHAI_AHEAD_MS)
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}
