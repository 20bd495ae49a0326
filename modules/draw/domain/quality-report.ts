// Q3–Q6 of verifiable.md §13: what many draws and their visits look like together. Reports, never a ground for a decision on a person.
// Every `!` below indexes an array at a place that exists by construction.
import { numberOf } from './statistics.ts'

/** Units that two draws could both have taken, by their probability in each. @technical */
export interface SharedUnits {
  readonly piA: string
  readonly piB: string
  readonly units: number
}

/** How many units two draws with fresh seeds take in common: the mean, and where nineteen in twenty fall. @technical */
export interface ExpectedOverlap {
  readonly expected: number
  readonly low: number
  readonly high: number
}

/** Within cells of equal probability the common hits are hypergeometric; over many cells nearly normal. */
export function expectedOverlap(shared: readonly SharedUnits[]): ExpectedOverlap {
  let expected = 0
  let variance = 0
  for (const { piA, piB, units } of shared) {
    const [a, b] = [numberOf(piA), numberOf(piB)]
    expected += units * a * b
    variance += units > 1 ? (units * units * a * b * (1 - a) * (1 - b)) / (units - 1) : a * b * (1 - a * b)
  }
  const spread = 1.96 * Math.sqrt(variance)
  return {
    expected: rounded(expected),
    low: Math.max(0, Math.floor(expected - spread)),
    high: Math.ceil(expected + spread),
  }
}

/** How many hold each count, from 0 to the largest: 3 officers with 0 visits, 5 with 1 … */
export function distribution(counts: readonly number[]): { count: number; holders: number }[] {
  const most = Math.max(0, ...counts)
  const holders = Array.from({ length: counts.length === 0 ? 0 : most + 1 }, () => 0)
  for (const count of counts) holders[count]! += 1
  return holders.map((n, count) => ({ count, holders: n }))
}

/** A visited unit with its probability and whether something was found. @technical */
export interface Observation {
  readonly pi: string
  readonly hasFindings: boolean
}

/** The Horvitz–Thompson (Hájek) rate Σ y/π ÷ Σ 1/π beside the plain one, in thousandths. */
export function violationRate(seen: readonly Observation[]): { plain: number; weighted: number } | undefined {
  const possible = seen.filter(({ pi }) => numberOf(pi) > 0)
  if (possible.length === 0) return undefined
  const weight = possible.reduce((all, { pi }) => all + 1 / numberOf(pi), 0)
  const found = possible.reduce((all, { pi, hasFindings }) => all + (hasFindings ? 1 / numberOf(pi) : 0), 0)
  const plain = possible.filter(({ hasFindings }) => hasFindings).length / possible.length
  return { plain: Math.round(plain * 1000), weighted: Math.round((found / weight) * 1000) }
}

/** How long before a visit its list was first read. */
export const leadTimes = ['unread', 'day', 'three-days', 'week', 'longer'] as const
/** @technical */
export type LeadTime = (typeof leadTimes)[number]

/** `hours` is undefined where nobody read the sealed list before the visit. */
export function leadTimeOf(hours: number | undefined): LeadTime {
  if (hours === undefined) return 'unread'
  if (hours <= 24) return 'day'
  if (hours <= 72) return 'three-days'
  return hours <= 168 ? 'week' : 'longer'
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
