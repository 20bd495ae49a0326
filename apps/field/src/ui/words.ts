const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** 2026年3月2日 周一 */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return `${year}年${month}月${date}日 周${WEEKDAYS[weekday]}`
}

/** 3月2日 */
export function shortDay(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}

/** 09:31 in the time of the city, wherever the phone thinks it is. */
export function clockWords(instant: string): string {
  return new Date(instant).toLocaleTimeString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
}

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** 91 330200 MAN0 … grouped as on the desk and the public site. */
export function groupedCode(code: string): string {
  return code.replace(/^(.{2})(.{6})(.{4})(.{5})(.)$/u, '$1 $2 $3 $4 $5')
}
