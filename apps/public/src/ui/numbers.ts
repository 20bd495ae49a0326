/** 12,480 */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/gu, ',')
}

/** The code of an enterprise in groups for the eye: 91 330203 MA2AG8RB1 X (copied ungrouped). */
export function usccGroups(uscc: string): string[] {
  if (!/^[0-9A-Z]{18}$/u.test(uscc)) return [uscc]
  return [uscc.slice(0, 2), uscc.slice(2, 8), uscc.slice(8, 17), uscc.slice(17)]
}

/** Percent of an exact fraction `num/den`, computed on integers, rounded half up: `3.07 %`; undefined when not a fraction. */
export function percentOf(fraction: string): string | undefined {
  const match = /^(\d+)\/(\d+)$/u.exec(fraction)
  if (match === null) return undefined
  const num = BigInt(match[1] ?? '0')
  const den = BigInt(match[2] ?? '1')
  if (den === 0n) return undefined
  const hundredths = (num * 20_000n + den) / (den * 2n)
  if (num > 0n && hundredths === 0n) return '小于 0.01 %'
  const whole = hundredths / 100n
  const rest = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/u, '')
  return `${whole}${rest === '' ? '' : `.${rest}`} %`
}

/** The fraction in lowest terms, as a person would write it: `3/98`. */
export function lowestTerms(fraction: string): string {
  const match = /^(\d+)\/(\d+)$/u.exec(fraction)
  if (match === null) return fraction
  const num = BigInt(match[1] ?? '0')
  const den = BigInt(match[2] ?? '1')
  const common = divisor(num, den)
  return common === 0n ? fraction : `${num / common}/${den / common}`
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b)
}

/** An expected number of units from its exact fraction: `62`, or `约 61.4` where chance rounds it up or down. */
export function expectedCount(fraction: string): { readonly whole: number; readonly words: string } {
  const [num = '', den = ''] = fraction.split('/')
  if (!/^\d+$/u.test(num) || !/^[1-9]\d*$/u.test(den)) return { whole: 0, words: fraction }
  const tenths = (BigInt(num) * 20n + BigInt(den)) / (BigInt(den) * 2n)
  const whole = Number((tenths + 5n) / 10n)
  if (BigInt(num) % BigInt(den) === 0n) return { whole, words: grouped(whole) }
  return { whole, words: `约 ${grouped(Number(tenths / 10n))}.${tenths % 10n}` }
}
