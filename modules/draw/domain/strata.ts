// The row per stratum that anybody may read in either profile (issue 2 point 8; spec/draw/package.md `strata`).
import { quotaInputFromCounts } from './draw.ts'
import { percentOf } from './percent.ts'
import { compareText, reduced, sharesOf } from './quota.ts'
import type { RuleDocument } from './rule.ts'

/** @technical */
export interface StratumRow {
  readonly stratum: string
  readonly frame: number
  readonly eligible: number
  readonly certainty: number
  readonly excluded: number
  /** Expected number drawn by chance, as a reduced fraction. */
  readonly expected: string
  /** Mean probability of an eligible unit: expected / eligible. */
  readonly pi: string
  readonly percent: string
}

/** One row per stratum of a frame, or undefined where the rule allows no draw. */
export function strataRows(counts: Readonly<Record<string, number>>, rule: RuleDocument): StratumRow[] | undefined {
  const shares = sharesOf(quotaInputFromCounts(counts, rule))
  if (shares === undefined) return undefined
  const rows = new Map<string, { frame: number; eligible: number; certainty: number; expected: [bigint, bigint] }>()
  for (const [key, count] of Object.entries(counts)) {
    const [stratum = '', , disposition] = key.split('/')
    const row = rows.get(stratum) ?? { frame: 0, eligible: 0, certainty: 0, expected: [0n, 1n] }
    row.frame += count
    if (disposition === 'E') row.eligible += count
    if (disposition === 'K') row.certainty += count
    rows.set(stratum, row)
  }
  for (const share of shares) {
    const row = rows.get(share.stratum)
    if (row !== undefined) row.expected = plus(row.expected, share.expected)
  }
  return [...rows]
    .sort(([a], [b]) => compareText(a, b))
    .map(([stratum, row]) => {
      const [num, den] = row.expected
      const [piNum, piDen] = row.eligible === 0 ? [0n, 1n] : reduced(num, den * BigInt(row.eligible))
      return {
        stratum,
        frame: row.frame,
        eligible: row.eligible,
        certainty: row.certainty,
        excluded: row.frame - row.eligible - row.certainty,
        expected: `${num}/${den}`,
        pi: `${piNum}/${piDen}`,
        percent: percentOf(piNum, piDen),
      }
    })
}

/** The rows of several tasks added up by stratum: places and probabilities are then those of a selection in any task. */
export function sumOfStrata(tables: readonly (readonly StratumRow[])[]): StratumRow[] {
  const [only] = tables
  if (only !== undefined && tables.length === 1) return [...only]
  const sums = new Map<string, StratumRow>()
  for (const row of tables.flat()) {
    const sum = sums.get(row.stratum)
    sums.set(row.stratum, sum === undefined ? row : added(sum, row))
  }
  return [...sums.values()].sort((a, b) => compareText(a.stratum, b.stratum))
}

function added(a: StratumRow, b: StratumRow): StratumRow {
  const [num, den] = plus(fractionOf(a.expected), fractionOf(b.expected))
  const eligible = a.eligible + b.eligible
  const [piNum, piDen] = eligible === 0 ? [0n, 1n] : reduced(num, den * BigInt(eligible))
  return {
    stratum: a.stratum,
    frame: a.frame + b.frame,
    eligible,
    certainty: a.certainty + b.certainty,
    excluded: a.excluded + b.excluded,
    expected: `${num}/${den}`,
    pi: `${piNum}/${piDen}`,
    percent: percentOf(piNum, piDen),
  }
}

function fractionOf(text: string): [bigint, bigint] {
  const [n = '0', d = '1'] = text.split('/')
  return [BigInt(n), BigInt(d)]
}

/** How many are drawn by chance: exact in weight mode, the nearest whole number above in rate mode. */
export function targetOf(rows: readonly StratumRow[]): number {
  const [num, den] = rows.reduce<[bigint, bigint]>((all, { expected }) => plus(all, fractionOf(expected)), [0n, 1n])
  const certain = rows.reduce((all, { certainty }) => all + certainty, 0)
  return Number((num + den - 1n) / den) + certain
}

function plus(a: readonly [bigint, bigint], b: readonly [bigint, bigint]): [bigint, bigint] {
  return reduced(a[0] * b[1] + b[0] * a[1], a[1] * b[1])
}
