// Q1 of verifiable.md §13: does the draw, over many seeds, give every unit exactly the probability it publishes?
// Every `!` below indexes a unit, stratum or cell that exists by construction.
import { u32, utf8, tagged } from './encoding.ts'
import type { Draw } from './draw.ts'
import { drawUnits, frameShares } from './draw.ts'
import type { Frame } from './frame.ts'
import { unitId } from './frame.ts'
import type { RuleDocument } from './rule.ts'
import type { UnitKeys } from './select.ts'
import { chiSquareTail, numberOf, quadraticForm } from './statistics.ts'

/** A reference population with its rule. @technical */
export interface ReferencePopulation {
  readonly name: string
  readonly keys: UnitKeys
  readonly rule: RuleDocument
  readonly frame: Frame
}

/** How one population fared. @technical */
export interface DesignReport {
  readonly name: string
  readonly seeds: number
  /** The largest |hits − S·π| of a unit, in standard deviations. */
  readonly maxZ: number
  /** Mahalanobis distance of all hit counts from their design, with the rank of its covariance and the tail. */
  readonly chi2: number
  readonly rank: number
  readonly p: number
  /** The largest deviation of a stratum's size from its expectation, in standard deviations. */
  readonly sizeZ: number
  /** Draws in which a cell's q was neither floor nor ceiling of its expectation. */
  readonly quotaFaults: number
  readonly passes: boolean
}

/** @technical */
export type DrawFunction = typeof drawUnits

const MOST_Z = 4.5
const LEAST_P = 1e-4

/** Draws a reference population with `seeds` seeds from a counter. `draw` is the draw itself; a test plants a skewed one. */
export function checkDesign(of: ReferencePopulation, seeds: number, draw: DrawFunction = drawUnits): DesignReport {
  const shares = frameShares(of.frame, of.rule)
  if (shares === undefined) throw new Error(`population ${of.name} allows no draw`)
  const tally = newTally(of.frame.size)
  const indexOf = new Map(Array.from({ length: of.frame.size }, (_, unit) => [unitId(of.frame, unit), unit]))
  const expected = new Map(
    shares.map((share) => [`${share.stratum}/${share.cls}`, Number(share.expected[0]) / Number(share.expected[1])]),
  )
  for (let n = 0; n < seeds; n += 1) {
    const seed = tagged(of.keys.suite, 'D', utf8(`${of.name}/`), u32(n))
    const drawn = draw(of.keys, seed, 'Q1', of.frame, of.rule)
    if (drawn === undefined) throw new Error(`population ${of.name} allows no draw`)
    count(tally, drawn, indexOf, expected)
  }
  const pi = Array.from({ length: of.frame.size }, (_, unit) => {
    const { stratum, cls, disposition } = of.frame.kinds[of.frame.kindOf[unit]!]!
    const share = shares.find((one) => one.stratum === stratum && one.cls === cls)
    return disposition === 'E' && share !== undefined ? numberOf(share.pi) : 0
  })
  return reportOf(of.name, seeds, tally, pi, sizesOf(expected))
}

interface Tally {
  readonly hits: Float64Array
  /** Units drawn together, n × n. */
  readonly pairs: Float64Array
  readonly sizes: Map<string, number>
  quotaFaults: number
}

function newTally(units: number): Tally {
  return { hits: new Float64Array(units), pairs: new Float64Array(units * units), sizes: new Map(), quotaFaults: 0 }
}

function count(
  tally: Tally,
  drawn: Draw,
  indexOf: ReadonlyMap<string, number>,
  expected: ReadonlyMap<string, number>,
): void {
  const n = tally.hits.length
  const units: number[] = []
  for (const cell of drawn.cells) {
    const mean = expected.get(`${cell.stratum}/${cell.cls}`) ?? 0
    if (cell.q !== Math.floor(mean + 1e-9) && cell.q !== Math.ceil(mean - 1e-9)) tally.quotaFaults += 1
    tally.sizes.set(cell.stratum, (tally.sizes.get(cell.stratum) ?? 0) + cell.drawn.length)
    for (const { id } of cell.drawn) units.push(indexOf.get(id)!)
  }
  for (const i of units) {
    tally.hits[i]! += 1
    for (const j of units) tally.pairs[i * n + j]! += 1
  }
}

function sizesOf(expected: ReadonlyMap<string, number>): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const [cell, mean] of expected) {
    const stratum = cell.split('/')[0]!
    sizes.set(stratum, (sizes.get(stratum) ?? 0) + mean)
  }
  return sizes
}

function reportOf(
  name: string,
  seeds: number,
  tally: Tally,
  pi: readonly number[],
  sizes: ReadonlyMap<string, number>,
): DesignReport {
  const n = pi.length
  const z = pi.map((share, i) => deviation(tally.hits[i]! - seeds * share, seeds * share * (1 - share)))
  const mean = Array.from(tally.hits, (hits) => hits / seeds)
  const covariance = mean.map((mi, i) => mean.map((mj, j) => tally.pairs[i * n + j]! / seeds - mi * mj))
  const { value, rank } = quadraticForm(
    pi.map((share, i) => mean[i]! - share),
    covariance,
    1e-7,
  )
  const chi2 = value * seeds
  const p = chiSquareTail(chi2, rank)
  const sizeZ = Math.max(
    ...[...sizes].map(([stratum, size]) => {
      const part = size - Math.floor(size + 1e-9)
      return Math.abs(deviation((tally.sizes.get(stratum) ?? 0) - seeds * size, seeds * part * (1 - part)))
    }),
  )
  const maxZ = Math.max(...z.map(Math.abs))
  const passes =
    maxZ < MOST_Z && sizeZ < MOST_Z && p >= LEAST_P && p <= 1 - LEAST_P && tally.quotaFaults === 0 && rank > 0
  return { name, seeds, maxZ, chi2, rank, p, sizeZ, quotaFaults: tally.quotaFaults, passes }
}

/** A difference in standard deviations; without variance any difference at all is infinitely many. */
function deviation(difference: number, variance: number): number {
  if (variance < 1e-9) return Math.abs(difference) < 1e-6 ? 0 : Number.POSITIVE_INFINITY
  return difference / Math.sqrt(variance)
}
