// The lint report of verifiable.md §7.5: what a rule does to its population, and which of it must be signed for before it may draw.
import { z } from 'zod'
import { quotaInputFromCounts } from './draw.ts'
import type { LintRule } from './lint-rule.ts'
import { percentOf, percentOfFraction } from './percent.ts'
import { sharesOf } from './quota.ts'
import type { CellShare } from './quota.ts'
import type { RuleDocument } from './rule.ts'
import { strataRows, targetOf } from './strata.ts'
import type { StratumRow } from './strata.ts'

const findingCodes = [
  'small-cell',
  'small-stratum',
  'wide-spread',
  'near-certain',
  'never-drawn',
  'unweighted-class',
  'many-excluded',
  'many-certain',
  'late-classes',
  'heavy-load',
  'rehearsal-infeasible',
] as const

export const lintFinding = z.object({
  code: z.enum(findingCodes),
  task: z.string(),
  /** A class, a stratum, or empty where it is about the whole task. */
  cell: z.string(),
  /** Numbers and percents the sentence needs. */
  figures: z.record(z.string(), z.string()),
})
/** @technical */
export type LintFinding = z.output<typeof lintFinding>

/** By what a signature knows the finding it is for. */
export function findingKey({ code, task, cell }: LintFinding): string {
  return [code, task, cell].join('|')
}

/** What one class of a task comes to: how many, and how likely each. */
const lintEffect = z.object({
  stratum: z.string(),
  cls: z.string(),
  N: z.int(),
  pi: z.string(),
  percent: z.string(),
})

/** What the report says of a task beside its findings. */
const lintTask = z.object({
  task: z.string(),
  frame: z.int(),
  eligible: z.int(),
  certainty: z.int(),
  excluded: z.int(),
  lateClasses: z.int(),
  effects: z.array(lintEffect),
})

/** A report as it is stored and, with rehearsal and signatures, committed. */
export const lintReport = z.object({ bounds: z.string(), tasks: z.array(lintTask), findings: z.array(lintFinding) })
/** @technical */
export type LintReport = z.output<typeof lintReport>

/** @technical */
export interface LintTask {
  readonly task: string
  readonly counts: Readonly<Record<string, number>>
  readonly rule: RuleDocument
  /** Units whose credit class changed lately; 0 where no class sets odds. */
  readonly lateClasses: number
  /** Classes to which the burden factor leaves no chance: that is the committed factor, not a plan's doing. */
  readonly sparedClasses: readonly string[]
}

/** Classes that may be drawn and to which the rule gives no weight: the freeze will refuse them. */
export function unweightedOf({ task, counts, rule }: LintTask): LintFinding[] {
  const missing = new Map<string, number>()
  for (const [key, n] of Object.entries(counts)) {
    const [, cls = '', disposition] = key.split('/')
    if (disposition === 'E' && !rule.classes.some(({ c }) => c === cls)) missing.set(cls, (missing.get(cls) ?? 0) + n)
  }
  return [...missing].map(([cls, n]) => ({ code: 'unweighted-class', task, cell: cls, figures: { N: String(n) } }))
}

/** All findings of a task, in the order of the codes. */
export function lintOf(of: LintTask, bounds: LintRule): LintFinding[] {
  const shares = sharesOf(quotaInputFromCounts(of.counts, of.rule))
  const strata = strataRows(of.counts, of.rule)
  if (shares === undefined || strata === undefined) return []
  return [
    ...smallCells(of, bounds, shares, strata),
    ...smallStrata(of, bounds, strata),
    ...wideSpread(of, bounds, shares),
    ...nearCertain(of, bounds, shares),
    ...neverDrawn(of, shares),
    ...manyExcluded(of, bounds),
    ...manyCertain(of, bounds, strata),
    ...lateClasses(of, bounds, strata),
  ]
}

/** The numbers of a task. */
export function taskOf(of: LintTask): z.output<typeof lintTask> {
  const rows = strataRows(of.counts, of.rule) ?? []
  const total = (part: (row: StratumRow) => number): number => rows.reduce((all, row) => all + part(row), 0)
  return {
    task: of.task,
    frame: Object.values(of.counts).reduce((all, n) => all + n, 0),
    eligible: total((row) => row.eligible),
    certainty: total((row) => row.certainty),
    excluded: total((row) => row.excluded),
    lateClasses: of.lateClasses,
    effects: effectsOf(of),
  }
}

/** What the rule makes of every cell. */
function effectsOf({ counts, rule }: Pick<LintTask, 'counts' | 'rule'>): z.output<typeof lintEffect>[] {
  return (sharesOf(quotaInputFromCounts(counts, rule)) ?? []).map(({ stratum, cls, N, pi }) => ({
    stratum,
    cls,
    N,
    pi,
    percent: percentOfFraction(pi),
  }))
}

/** Places to fill of those the roster can take at all. */
export function loadFinding(places: number, capacity: number, bounds: LintRule): LintFinding[] {
  if (places * 100 <= capacity * bounds.mostLoadPercent) return []
  const figures = { places: String(places), capacity: String(capacity), bound: String(bounds.mostLoadPercent) }
  return [{ code: 'heavy-load', task: '', cell: '', figures }]
}

/** Dummy draws without officers: few enough to commit, too many to pass over. */
export function rehearsalFinding({ done, infeasible }: { done: number; infeasible: number }): LintFinding[] {
  if (infeasible === 0) return []
  return [
    {
      code: 'rehearsal-infeasible',
      task: '',
      cell: '',
      figures: { done: String(done), infeasible: String(infeasible) },
    },
  ]
}

type Shares = readonly CellShare[]
type Strata = readonly StratumRow[]

function smallCells({ task }: LintTask, bounds: LintRule, shares: Shares, strata: Strata): LintFinding[] {
  const meanOf = (stratum: string): string => strata.find((row) => row.stratum === stratum)?.pi ?? '0/1'
  const small = shares.filter(
    ({ stratum, N, pi }) => N < bounds.smallCell && isMoreThanTimes(pi, meanOf(stratum), bounds.timesMean),
  )
  return byClass('small-cell', task, small, (worst) => ({
    mean: percentOfFraction(meanOf(worst.stratum)),
    times: String(bounds.timesMean),
  }))
}

/** One finding a class, wherever it occurs: how many units, the fewest in a stratum, the highest chance. */
function byClass(
  code: LintFinding['code'],
  task: string,
  cells: Shares,
  more: (worst: CellShare) => LintFinding['figures'] = () => ({}),
): LintFinding[] {
  return [...Map.groupBy(cells, ({ cls }) => cls)].flatMap(([cls, own]) => {
    const [worst] = own.toSorted((a, b) => compare(parse(b.pi), parse(a.pi)))
    if (worst === undefined) return []
    const figures = {
      strata: own.map(({ stratum }) => stratum).join(','),
      N: String(own.reduce((all, { N }) => all + N, 0)),
      least: String(Math.min(...own.map(({ N }) => N))),
      percent: percentOfFraction(worst.pi),
      ...more(worst),
    }
    return [{ code, task, cell: cls, figures }]
  })
}

function smallStrata({ task }: LintTask, bounds: LintRule, strata: Strata): LintFinding[] {
  const eligible = strata.reduce((all, row) => all + row.eligible, 0)
  const expected = strata.reduce<Fraction>((all, row) => sum(all, parse(row.expected)), [0n, 1n])
  const mean: Fraction = eligible === 0 ? [0n, 1n] : [expected[0], expected[1] * BigInt(eligible)]
  return strata
    .filter((row) => row.eligible > 0 && row.eligible < bounds.smallCell)
    .filter((row) => isMoreThanTimes(row.pi, `${mean[0]}/${mean[1]}`, bounds.timesMean))
    .map((row) => ({
      code: 'small-stratum' as const,
      task,
      cell: row.stratum,
      figures: {
        N: String(row.eligible),
        percent: row.percent,
        mean: percentOf(mean[0], mean[1]),
        times: String(bounds.timesMean),
      },
    }))
}

function wideSpread({ task }: LintTask, bounds: LintRule, shares: Shares): LintFinding[] {
  const drawn = shares.filter(({ pi }) => parse(pi)[0] > 0n).toSorted((a, b) => compare(parse(a.pi), parse(b.pi)))
  const [least] = drawn
  const most = drawn.at(-1)
  if (least === undefined || most === undefined || !isMoreThanTimes(most.pi, least.pi, bounds.widestSpread)) return []
  return [
    {
      code: 'wide-spread',
      task,
      cell: '',
      figures: {
        most: percentOfFraction(most.pi),
        mostCell: `${most.stratum}/${most.cls}`,
        least: percentOfFraction(least.pi),
        leastCell: `${least.stratum}/${least.cls}`,
        bound: String(bounds.widestSpread),
      },
    },
  ]
}

function nearCertain({ task }: LintTask, bounds: LintRule, shares: Shares): LintFinding[] {
  const isNear = ({ pi }: CellShare): boolean => {
    const [num, den] = parse(pi)
    return num * 100n >= den * BigInt(bounds.nearCertainPercent)
  }
  return shares.every(isNear) ? [] : byClass('near-certain', task, shares.filter(isNear))
}

function neverDrawn({ task, sparedClasses }: LintTask, shares: Shares): LintFinding[] {
  const never = shares.filter(({ pi, N, cls }) => N > 0 && parse(pi)[0] === 0n && !sparedClasses.includes(cls))
  return byClass('never-drawn', task, never)
}

/** Exclusions somebody decided; the closed and the capped follow from register and law. */
function manyExcluded({ task, counts }: LintTask, bounds: LintRule): LintFinding[] {
  const total = Object.values(counts).reduce((all, n) => all + n, 0)
  const decided = Object.entries(counts)
    .filter(([key]) => {
      const disposition = key.split('/').at(-1) ?? ''
      return disposition.startsWith('X:') && disposition !== 'X:CLOSED' && disposition !== 'X:CAP'
    })
    .reduce((all, [, n]) => all + n, 0)
  if (decided * 100 <= total * bounds.mostExcludedPercent) return []
  return [
    {
      code: 'many-excluded',
      task,
      cell: '',
      figures: {
        excluded: String(decided),
        total: String(total),
        percent: percentOf(BigInt(decided), BigInt(total)),
        bound: String(bounds.mostExcludedPercent),
      },
    },
  ]
}

function manyCertain({ task }: LintTask, bounds: LintRule, strata: Strata): LintFinding[] {
  const certain = strata.reduce((all, row) => all + row.certainty, 0)
  const target = targetOf(strata)
  if (certain * 100 <= target * bounds.mostCertaintyPercent) return []
  return [
    {
      code: 'many-certain',
      task,
      cell: '',
      figures: { certain: String(certain), target: String(target), bound: String(bounds.mostCertaintyPercent) },
    },
  ]
}

function lateClasses({ task, lateClasses: late }: LintTask, bounds: LintRule, strata: Strata): LintFinding[] {
  const eligible = strata.reduce((all, row) => all + row.eligible, 0)
  if (late * 100 <= eligible * bounds.mostLateClassPercent) return []
  return [
    {
      code: 'late-classes',
      task,
      cell: '',
      figures: {
        late: String(late),
        days: String(bounds.lateClassDays),
        percent: percentOf(BigInt(late), BigInt(eligible)),
        bound: String(bounds.mostLateClassPercent),
      },
    },
  ]
}

type Fraction = [bigint, bigint]

function parse(text: string): Fraction {
  const [num = '0', den = '1'] = text.split('/')
  return [BigInt(num), BigInt(den)]
}

function compare(a: Fraction, b: Fraction): number {
  const difference = a[0] * b[1] - b[0] * a[1]
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function sum(a: Fraction, b: Fraction): Fraction {
  return [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
}

function isMoreThanTimes(a: string, b: string, times: number): boolean {
  const [num, den] = parse(b)
  return compare(parse(a), [num * BigInt(times), den]) > 0
}
