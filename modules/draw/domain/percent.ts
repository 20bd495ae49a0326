// Exact fractions and what people read of them (verifiable.md §6 "publish"): percent with two places, rounded half up.

/** 12/375 → "3.20%"; a positive share too small for two places reads "<0.01%". */
export function percentOf(num: bigint, den: bigint): string {
  if (den === 0n || num === 0n) return '0%'
  const hundredths = (num * 20_000n + den) / (2n * den)
  if (hundredths === 0n) return '<0.01%'
  const whole = hundredths / 100n
  const rest = String(hundredths % 100n).padStart(2, '0')
  return rest === '00' ? `${whole}%` : `${whole}.${rest}%`
}

/** As percentOf, for "num/den". */
export function percentOfFraction(fraction: string): string {
  const [num = '0', den = '1'] = fraction.split('/')
  return percentOf(BigInt(num), BigInt(den))
}
