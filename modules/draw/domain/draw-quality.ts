// Q2 of verifiable.md §13: does one draw, inside its cells, look like chance? Run on every draw before its release.
// Every `!` below indexes a cell or category that exists by construction.
import { benjaminiHochberg, chiSquareTail, kolmogorovTail, quadraticForm, uniformDistance } from './statistics.ts'

/** Attributes a draw must not follow, in the order they are reported. */
export const traits = ['district', 'age', 'size', 'id-tail', 'register-decile'] as const
/** @technical */
export type Trait = (typeof traits)[number]

/** How many units of one cell fall into a category of an attribute, and how many of them were drawn. @technical */
export interface TraitCount {
  readonly trait: Trait
  readonly stratum: string
  readonly cls: string
  readonly category: string
  readonly units: number
  readonly drawn: number
}

/** The keys of one cell: those drawn, and the smallest of those not drawn (empty where all were). @technical */
export interface CellKeys {
  readonly drawn: readonly string[]
  readonly next: string
}

/** @technical */
export type Verdict = 'passed' | 'rejected' | 'too-small' | 'in-design'

/** @technical */
export interface QualityTest {
  readonly test: Trait | 'keys'
  readonly method: 'chi2' | 'ks'
  /** Categories compared (χ²) or keys compared (KS). */
  readonly groups: number
  /** Rank of the covariance (χ²); 0 for KS. */
  readonly df: number
  readonly statistic: number
  readonly p: number
  readonly verdict: Verdict
}

/** @technical */
export interface DrawQuality<T extends QualityTest = QualityTest> {
  readonly tests: readonly T[]
  /** Whether the draw is held until two persons have explained it. */
  readonly isHeld: boolean
}

export const QUALITY_LEVEL = 0.01
/** χ² is not judged on categories that expect fewer drawn (or fewer spared) units; Cochran's rule. */
export const LEAST_EXPECTED = 5
/** KS is not judged on fewer keys. */
export const LEAST_KEYS = 20

/** The tests of one draw of one task; Benjamini and Hochberg at 1 % over those that can be judged. */
export function examineDraw(counts: readonly TraitCount[], cells: readonly CellKeys[]): DrawQuality {
  return judge(testsOf(counts, cells))
}

/** What one task drew in a wave. @technical */
export interface TaskSample {
  readonly task: string
  readonly counts: readonly TraitCount[]
  readonly cells: readonly CellKeys[]
}

/**
 * The tests of a wave: those of every task, judged together. The tasks share their keys, so their tests lean the same way, and
 * Benjamini and Hochberg's rule still holds its rate.
 */
export function examineWave(samples: readonly TaskSample[]): DrawQuality<QualityTest & { readonly task: string }> {
  return judge(samples.flatMap(({ task, counts, cells }) => testsOf(counts, cells).map((one) => ({ task, ...one }))))
}

function testsOf(counts: readonly TraitCount[], cells: readonly CellKeys[]): QualityTest[] {
  return [
    ...traits.map((trait) =>
      traitTest(
        trait,
        counts.filter((one) => one.trait === trait),
      ),
    ),
    keyTest(cells),
  ]
}

function judge<T extends QualityTest>(tests: readonly T[]): DrawQuality<T> {
  const judged = tests.filter(({ verdict }) => verdict === 'passed')
  const rejected = benjaminiHochberg(
    judged.map(({ p }) => p),
    QUALITY_LEVEL,
  )
  const failed = new Set(judged.filter((_, i) => rejected[i] === true))
  return {
    tests: tests.map((one) => (failed.has(one) ? { ...one, verdict: 'rejected' } : one)),
    isHeld: failed.size > 0,
  }
}

interface CellCounts {
  readonly units: number
  readonly drawn: number
  /** By category. */
  readonly parts: ReadonlyMap<string, { units: number; drawn: number }>
}

/**
 * χ² of the drawn units' categories against what sampling without replacement inside each cell gives: the observed minus the
 * expected over all cells, in their exact covariance with its finite-population correction (N − q)/(N − 1).
 */
function traitTest(trait: Trait, counts: readonly TraitCount[]): QualityTest {
  const cells = cellsOf(counts)
  const groups = mergeSmall(cells)
  const names = [...new Set(groups.values())].sort()
  const place = new Map(names.map((name, i) => [name, i]))
  const difference = names.map(() => 0)
  const covariance = names.map(() => names.map(() => 0))
  let isVaried = false
  for (const { units, drawn, parts } of cells) {
    if (parts.size > 1) isVaried = true
    if (units < 2 || drawn === 0) continue
    const share = names.map(() => 0)
    for (const [category, part] of parts) {
      const at = place.get(groups.get(category)!)!
      share[at]! += part.units / units
      difference[at]! += part.drawn - (drawn * part.units) / units
    }
    const factor = (drawn * (units - drawn)) / (units - 1)
    for (const [i, p] of share.entries())
      for (const [j, r] of share.entries()) covariance[i]![j]! += factor * ((i === j ? p : 0) - p * r)
  }
  const { value, rank } = quadraticForm(difference, covariance)
  const result = { test: trait, method: 'chi2' as const, groups: names.length, df: rank, statistic: value }
  if (!isVaried) return { ...result, statistic: 0, p: 1, verdict: 'in-design' }
  if (names.length < 2 || rank === 0) return { ...result, statistic: 0, df: 0, p: 1, verdict: 'too-small' }
  return { ...result, p: chiSquareTail(value, rank), verdict: 'passed' }
}

function cellsOf(counts: readonly TraitCount[]): CellCounts[] {
  const cells = new Map<
    string,
    { units: number; drawn: number; parts: Map<string, { units: number; drawn: number }> }
  >()
  for (const { stratum, cls, category, units, drawn } of counts) {
    const key = `${stratum}/${cls}`
    const cell = cells.get(key) ?? { units: 0, drawn: 0, parts: new Map() }
    cell.units += units
    cell.drawn += drawn
    cell.parts.set(category, { units, drawn })
    cells.set(key, cell)
  }
  return [...cells.values()]
}

/**
 * Joins categories until each expects at least five drawn and five spared units: the smallest with the next smallest, a tie to
 * the smaller code. What cannot reach five ends in one group, and the test says 样本太小.
 */
function mergeSmall(cells: readonly CellCounts[]): Map<string, string> {
  const expected = new Map<string, { drawn: number; spared: number }>()
  for (const { units, drawn, parts } of cells)
    for (const [category, part] of parts) {
      const sum = expected.get(category) ?? { drawn: 0, spared: 0 }
      sum.drawn += (drawn * part.units) / units
      sum.spared += ((units - drawn) * part.units) / units
      expected.set(category, sum)
    }
  let groups = [...expected].map(([category, sum]) => ({ members: [category], ...sum }))
  const least = (group: { drawn: number; spared: number }): number => Math.min(group.drawn, group.spared)
  for (;;) {
    groups.sort((a, b) => least(a) - least(b) || (a.members[0]! < b.members[0]! ? -1 : 1))
    const [first, second, ...rest] = groups
    if (first === undefined || second === undefined || least(first) >= LEAST_EXPECTED) break
    groups = [
      {
        members: [...first.members, ...second.members].sort(),
        drawn: first.drawn + second.drawn,
        spared: first.spared + second.spared,
      },
      ...rest,
    ]
  }
  return new Map(groups.flatMap(({ members }) => members.map((member) => [member, members[0]!] as const)))
}

/** The q smallest of N uniform keys, divided by the next one, are q independent uniform numbers: KS over all cells together. */
function keyTest(cells: readonly CellKeys[]): QualityTest {
  const values = cells.flatMap(({ drawn, next }) => {
    const limit = next === '' ? 1 : fractionOf(next)
    return drawn.map((key) => fractionOf(key) / limit)
  })
  const result = { test: 'keys' as const, method: 'ks' as const, groups: values.length, df: 0 }
  if (values.length < LEAST_KEYS) return { ...result, statistic: 0, p: 1, verdict: 'too-small' }
  const statistic = uniformDistance(values)
  return { ...result, statistic, p: kolmogorovTail(statistic, values.length), verdict: 'passed' }
}

/** The first 52 bits of a hexadecimal key as a fraction of one. */
function fractionOf(key: string): number {
  return Number.parseInt(key.slice(0, 13), 16) / 2 ** 52
}
