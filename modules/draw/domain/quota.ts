// Sizes, expectations and exact randomised rounding of CQ/1: verifiable.md §6 (sizes, expect, round), all in BigInt.
import type { HashSuite } from '#kernel/hash-suite.ts'
import { hex, integerOf, tagged, utf8 } from './encoding.ts'
import type { RateRule, RuleDocument, WeightRule } from './rule.ts'

/** A cell (stratum, class) with N eligible units. @technical */
export interface Cell {
  readonly stratum: string
  readonly cls: string
  readonly N: number
}

/** @technical */
export interface Quota extends Cell {
  readonly q: number
  /** a/(D·N) reduced, "num/den": the probability of every unit of the cell. */
  readonly pi: string
  /** The expected number drawn, a/D, as a reduced pair. */
  readonly expected: readonly [bigint, bigint]
}

/** @technical */
export interface Rounding {
  readonly D: string
  readonly r: string
  readonly order: readonly string[]
  readonly a: Readonly<Record<string, string>>
  readonly takeAll: readonly string[]
}

/** @technical */
export interface Quotas {
  readonly sizes: Readonly<Record<string, number>>
  readonly rounding: Readonly<Record<string, Rounding>>
  readonly quotas: readonly Quota[]
}

/** @technical */
export interface QuotaInput {
  readonly rule: RuleDocument
  /** Cells with at least one eligible unit. */
  readonly cells: readonly Cell[]
  /** Certainty units by stratum. */
  readonly certainty: ReadonlyMap<string, number>
}

interface Expectation {
  readonly n: number
  readonly D: bigint
  readonly a: ReadonlyMap<string, bigint>
  readonly takeAll: readonly string[]
}

/** The quota of every cell, or undefined when certainty units exceed a stratum's size. Throws on a class the rule does not know. */
export function quotasOf(suite: HashSuite, seed: Uint8Array, task: string, input: QuotaInput): Quotas | undefined {
  const expectations = expectationsOf(input)
  if (expectations === undefined) return undefined
  const sizes: Record<string, number> = {}
  const rounding: Record<string, Rounding> = {}
  const quotas: Quota[] = []
  for (const [stratum, cells] of byStratum(input.cells)) {
    const expectation = expectations.get(stratum)! // expectationsOf covers every stratum with cells
    const { q, ...rounded } = round(suite, seed, task, stratum, expectation)
    sizes[stratum] = expectation.n
    rounding[stratum] = rounded
    for (const cell of cells) quotas.push({ ...cell, q: quotaOf(cell, q, expectation), ...shareOf(cell, expectation) })
  }
  return { sizes, rounding, quotas }
}

/** @technical */
export interface CellShare extends Cell {
  readonly pi: string
  readonly expected: readonly [bigint, bigint]
}

/** The exact probability of every cell before any seed exists: it depends on rule and counts alone. */
export function sharesOf(input: QuotaInput): CellShare[] | undefined {
  const expectations = expectationsOf(input)
  if (expectations === undefined) return undefined
  return [...byStratum(input.cells)].flatMap(([stratum, cells]) => {
    const expectation = expectations.get(stratum)! // expectationsOf covers every stratum with cells
    return cells.map((cell) => ({ ...cell, ...shareOf(cell, expectation) }))
  })
}

function expectationsOf(input: QuotaInput): Map<string, Expectation> | undefined {
  const { rule } = input
  const strata = byStratum(input.cells)
  if (rule.mode === 'rate' && rule.classes.some(({ num, den }) => num > den)) return undefined
  if (rule.mode === 'rate')
    return new Map([...strata].map(([stratum, cells]) => [stratum, rateExpectation(rule, cells)]))
  const sizes = rule.total === undefined ? new Map(rule.strata?.map(({ s, n }) => [s, n])) : websterSeats(rule, strata)
  const result = new Map<string, Expectation>()
  for (const stratum of new Set([...strata.keys(), ...input.certainty.keys()])) {
    const certain = rule.certaintyCounts === true ? (input.certainty.get(stratum) ?? 0) : 0
    const size = (sizes.get(stratum) ?? 0) - certain
    if (size < 0) return undefined
    result.set(stratum, weightExpectation(rule, strata.get(stratum) ?? [], size))
  }
  return result
}

function weightExpectation(rule: WeightRule, cells: readonly Cell[], size: number): Expectation {
  let active = cells.map((cell) => ({ ...cell, w: BigInt(weightOf(rule, cell.cls)) })).filter((cell) => cell.w > 0n)
  const n = Math.min(size, sum(active.map((cell) => cell.N)))
  const takeAll: string[] = []
  let left = BigInt(n)
  for (;;) {
    const total = active.reduce((all, cell) => all + BigInt(cell.N) * cell.w, 0n)
    const full = active.filter((cell) => left * cell.w >= total)
    if (full.length === 0) {
      const a = new Map(active.map((cell) => [cell.cls, left * BigInt(cell.N) * cell.w]))
      return { n, D: total === 0n ? 1n : total, a, takeAll: takeAll.sort() }
    }
    for (const cell of full) {
      takeAll.push(cell.cls)
      left -= BigInt(cell.N)
    }
    active = active.filter((cell) => !full.includes(cell))
  }
}

function rateExpectation(rule: RateRule, cells: readonly Cell[]): Expectation {
  const D = rule.classes.reduce((all, { den }) => (all * BigInt(den)) / gcd(all, BigInt(den)), 1n)
  const a = cells.map((cell): [string, bigint] => {
    const entry = rule.classes.find(({ c }) => c === cell.cls)
    if (entry === undefined) throw new Error(`class ${cell.cls} is not in the rule`)
    const share = BigInt(cell.N) * BigInt(entry.num) * (D / BigInt(entry.den))
    const least = BigInt(Math.min(entry.min ?? 0, cell.N)) * D
    return [cell.cls, share > least ? share : least]
  })
  return { n: 0, D, a: new Map(a), takeAll: [] }
}

/** Sainte-Laguë seats with minimum and capacity: the next seat goes to the largest M/(2a+1), a tie to the smaller code. */
function websterSeats(rule: WeightRule, strata: ReadonlyMap<string, readonly Cell[]>): Map<string, number> {
  const { n, measure, min = 0 } = rule.total ?? { n: 0, measure: 'count' as const }
  const rows = [...strata].map(([stratum, cells]) => {
    const weighted = cells.map((cell) => ({ N: cell.N, w: weightOf(rule, cell.cls) }))
    const cap = sum(weighted.map(({ N, w }) => (w > 0 ? N : 0)))
    const measured = weighted.reduce((all, { N, w }) => all + BigInt(N) * (measure === 'count' ? 1n : BigInt(w)), 0n)
    return { stratum, measured, cap, seats: Math.min(min, cap) }
  })
  for (let left = n - sum(rows.map(({ seats }) => seats)); left > 0; left -= 1) {
    const open = rows.filter(({ seats, cap }) => seats < cap)
    const [first, ...others] = open
    if (first === undefined) break
    let best = first
    for (const row of others) {
      if (row.measured * BigInt(2 * best.seats + 1) > best.measured * BigInt(2 * row.seats + 1)) best = row
    }
    best.seats += 1
  }
  return new Map(rows.map(({ stratum, seats }) => [stratum, seats]))
}

function round(suite: HashSuite, seed: Uint8Array, task: string, stratum: string, { D, a, takeAll }: Expectation) {
  const order = [...a.keys()]
    .filter((cls) => a.get(cls) !== 0n)
    .map((cls) => ({ cls, key: hex(tagged(suite, 'O', seed, utf8(`${task}\t${stratum}\t${cls}`))) }))
    .sort((x, y) => compareText(x.key, y.key) || compareText(x.cls, y.cls))
    .map(({ cls }) => cls)
  const r = (integerOf(tagged(suite, 'R', seed, utf8(`${task}\t${stratum}`))) * D) >> 256n
  const q = new Map<string, number>()
  let total = 0n
  for (const cls of order) {
    const low = total
    total += a.get(cls)! // order holds only keys of a
    q.set(cls, Number(ceilOf(total - r, D) - ceilOf(low - r, D)))
  }
  const amounts = Object.fromEntries([...a].map(([cls, amount]) => [cls, String(amount)]))
  return { D: String(D), r: String(r), order, a: amounts, takeAll, q }
}

function quotaOf(cell: Cell, q: ReadonlyMap<string, number>, { takeAll }: Expectation): number {
  return takeAll.includes(cell.cls) ? cell.N : (q.get(cell.cls) ?? 0)
}

function shareOf(cell: Cell, { D, a, takeAll }: Expectation): Pick<CellShare, 'pi' | 'expected'> {
  const N = BigInt(cell.N)
  const amount = takeAll.includes(cell.cls) ? D * N : (a.get(cell.cls) ?? 0n)
  const [num, den] = reduced(amount, D * N)
  return { pi: `${num}/${den}`, expected: reduced(amount, D) }
}

function weightOf(rule: WeightRule, cls: string): number {
  const entry = rule.classes.find(({ c }) => c === cls)
  if (entry === undefined) throw new Error(`class ${cls} is not in the rule`)
  return entry.w
}

/** Cells by stratum, both in byte order. */
function byStratum(cells: readonly Cell[]): Map<string, Cell[]> {
  const sorted = [...cells].sort((x, y) => compareText(x.stratum, y.stratum) || compareText(x.cls, y.cls))
  const strata = new Map<string, Cell[]>()
  for (const cell of sorted) {
    const group = strata.get(cell.stratum)
    if (group === undefined) strata.set(cell.stratum, [cell])
    else group.push(cell)
  }
  return strata
}

export function reduced(num: bigint, den: bigint): [bigint, bigint] {
  const divisor = gcd(num, den)
  return [num / divisor, den / divisor]
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}

/** ⌈x/d⌉ for d > 0, also below zero. */
function ceilOf(x: bigint, d: bigint): bigint {
  const quotient = x / d
  return x > 0n && x % d !== 0n ? quotient + 1n : quotient
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0)
}

/** Order of ASCII text by bytes; a locale has no part in a draw. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
