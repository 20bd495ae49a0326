import type { DistrictBlock } from '../../ui/district-blocks.tsx'
import { divisionOrder } from '../../entities/division-words.ts'

interface StratumRow {
  key: string
  label: string
  eligible: number
  certainty: number
  expected: string
  drawn: number | null
}

/** What the strata are those of. */
export interface StratumScope {
  /** Several departments draw: the strata are sums over their tasks. */
  readonly isJoint?: boolean
  /** Waves are still to come. */
  readonly isPartial?: boolean
}

/**
 * Strata as schematic blocks: the quota is what was drawn, or before the draw and between waves the expected number rounded up.
 */
export function stratumBlocks(
  strata: readonly StratumRow[],
  { isJoint = false, isPartial = false }: StratumScope = {},
): DistrictBlock[] {
  return [...strata]
    .sort((a, b) => divisionOrder(a.key) - divisionOrder(b.key) || (a.key < b.key ? -1 : 1))
    .map((row) => ({
      code: row.key,
      name: row.label,
      population: row.eligible,
      quota: row.drawn === null || isPartial ? Math.max(row.drawn ?? 0, expectedCount(row.expected)) : row.drawn,
      drawn: row.drawn ?? 0,
      ...(isJoint ? { isJoint } : {}),
    }))
}

/** 937/25 → 38, for the number of empty places shown before the draw. */
export function expectedCount(fraction: string): number {
  const [num = '0', den = '1'] = fraction.split('/')
  const whole = BigInt(num) / BigInt(den)
  return Number(whole) + (BigInt(num) % BigInt(den) > 0n ? 1 : 0)
}

/** 2/1 reads 2; every other fraction stays exact. */
export function wholeOrFraction(fraction: string): string {
  return fraction.endsWith('/1') ? fraction.slice(0, -2) : fraction
}
