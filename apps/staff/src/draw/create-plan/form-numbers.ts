/** 3 % → 3/100, 0.5 % → 1/200: exact, in lowest terms. */
export function percentFraction(percent: number): { num: number; den: number } {
  const text = String(percent)
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
  const den = 100 * 10 ** decimals
  const num = Math.round(percent * 10 ** decimals)
  const divisor = greatestCommonDivisor(num, den)
  return { num: num / divisor, den: den / divisor }
}

function greatestCommonDivisor(first: number, second: number): number {
  return second === 0 ? first : greatestCommonDivisor(second, first % second)
}

/** A Beijing day and clock time, to the minute or the second, as an instant. */
export function beijingInstant(day: string, time: string): string {
  const [hour = '', minute = '', second = '00'] = time.split(':')
  return `${day}T${hour.padStart(2, '0')}:${minute}:${second}+08:00`
}
