// Statistics behind the quality tests of verifiable.md §13: reports about draws, never a part of one, so floats are at home here.
// Every `!` below indexes an array at a place that exists by construction.

/** P(χ²_df > x). */
export function chiSquareTail(x: number, df: number): number {
  return x <= 0 || df <= 0 ? 1 : upperGamma(df / 2, x / 2)
}

/** P(D_n > d) of Kolmogorov's two-sided statistic for n values, with Stephens' correction for few of them. */
export function kolmogorovTail(d: number, n: number): number {
  const root = Math.sqrt(n)
  const lambda = (root + 0.12 + 0.11 / root) * d
  if (lambda < 0.2) return 1 // the series below converges slowly there and its value is 1 to twelve places
  let sum = 0
  for (let j = 1; j <= 100; j += 1) {
    const term = Math.exp(-2 * j * j * lambda * lambda)
    sum += j % 2 === 1 ? term : -term
    if (term < 1e-16) break
  }
  return Math.min(1, Math.max(0, 2 * sum))
}

/** The largest distance between the values' own distribution and the uniform one on [0, 1]. */
export function uniformDistance(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const n = sorted.length
  return sorted.reduce((most, u, i) => Math.max(most, u - i / n, (i + 1) / n - u), 0)
}

/** Which of the p-values Benjamini and Hochberg reject at a false discovery rate of `level`. */
export function benjaminiHochberg(values: readonly number[], level: number): boolean[] {
  const sorted = [...values].sort((a, b) => a - b)
  const last = sorted.findLastIndex((p, i) => p <= ((i + 1) * level) / sorted.length)
  const limit = last < 0 ? -1 : sorted[last]!
  return values.map((p) => p <= limit)
}

/** dᵀ·V⁻·d for a symmetric V that may be singular, with the rank of V: pivots below `tolerance` of the largest count as none. */
export function quadraticForm(
  d: readonly number[],
  V: readonly (readonly number[])[],
  tolerance = 1e-9,
): { value: number; rank: number } {
  const b = [...d]
  const A = V.map((row) => [...row])
  const left = new Set(d.keys())
  const least = tolerance * Math.max(0, ...A.map((row, i) => row[i]!))
  let value = 0
  let rank = 0
  for (;;) {
    let pivot = -1
    for (const i of left) if (pivot < 0 || A[i]![i]! > A[pivot]![pivot]!) pivot = i
    if (pivot < 0 || !(A[pivot]![pivot]! > least)) return { value, rank }
    left.delete(pivot)
    value += (b[pivot]! * b[pivot]!) / A[pivot]![pivot]!
    rank += 1
    for (const i of left) {
      const share = A[i]![pivot]! / A[pivot]![pivot]!
      b[i]! -= share * b[pivot]!
      for (const j of left) A[i]![j]! -= share * A[pivot]![j]!
    }
  }
}

/** "num/den" as a number. */
export function numberOf(fraction: string): number {
  const [num = '0', den = '1'] = fraction.split('/')
  return Number(num) / Number(den)
}

/** Q(a, x), the regularised upper incomplete gamma function: series below a + 1, continued fraction above. */
function upperGamma(a: number, x: number): number {
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < 10_000 && term > sum * 1e-16; n += 1) {
      term *= x / (a + n)
      sum += term
    }
    return Math.min(1, Math.max(0, 1 - front * sum))
  }
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let h = d
  for (let n = 1; n < 10_000; n += 1) {
    const an = -n * (n - a)
    b += 2
    d = an * d + b
    c = b + an / c
    d = 1 / (Math.abs(d) < tiny ? tiny : d)
    c = Math.abs(c) < tiny ? tiny : c
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return Math.min(1, front * h)
}

const LANCZOS = [
  76.18009172947146, -86.5053203294168, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
  -0.5395239384953e-5,
]

function logGamma(x: number): number {
  const shifted = x + 5.5 - (x + 0.5) * Math.log(x + 5.5)
  const series = LANCZOS.reduce((sum, coefficient, i) => sum + coefficient / (x + 1 + i), 1.000000000190015)
  return Math.log((Math.sqrt(2 * Math.PI) * series) / x) - shifted
}
