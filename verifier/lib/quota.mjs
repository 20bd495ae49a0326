// CQ/1, first half (verifiable.md §6): how many objects each cell (stratum × class) gives.
// All arithmetic is on whole numbers of any size; there is no fraction, no logarithm and no generator.

import { bigOf, compareAscii, hex } from './bytes.mjs'
import { ruleFault } from './rule.mjs'
import { tagged } from './suite.mjs'

/** What the rule asks for cannot be drawn from this frame. */
export class Infeasible extends Error {}

/** Number of E-objects per stratum and class, of K-objects per stratum, from the counts of the commitment. */
export function strataOf(counts) {
  const strata = new Map()
  for (const key of Object.keys(counts)) {
    const [stratum, cls, disposition] = key.split('/')
    if (!strata.has(stratum)) strata.set(stratum, { certain: 0, excluded: 0, classes: new Map() })
    const row = strata.get(stratum)
    if (disposition === 'E') row.classes.set(cls, counts[key])
    else if (disposition === 'K') row.certain += counts[key]
    else row.excluded += counts[key]
  }
  return strata
}

/** What every stratum expects: size, cells, D, a_c, cells taken whole. Needs no seed; anybody can know it before. */
export function expectationsOf(rule, strata) {
  checkRule(rule, strata)
  const sizes = rule.mode === 'rate' ? new Map() : sizesOf(rule, strata)
  const out = new Map()
  for (const code of sortedKeys(strata)) {
    const cells = countedCells(rule, strata.get(code).classes)
    if (cells.length === 0) continue
    out.set(code, rule.mode === 'rate' ? byRate(rule, cells) : byWeight(cells, sizes.get(code) || 0n))
  }
  return out
}

/** Adds the seed's part: order of the cells, starting point r, quota q of every cell. */
export function quotasOf(suite, seed, task, expectations) {
  const out = new Map()
  for (const [code, expected] of expectations) {
    out.set(code, { ...expected, ...rounded(suite, seed, task, code, expected) })
  }
  return out
}

function checkRule(rule, strata) {
  const wrong = ruleFault(rule)
  if (wrong) throw new Infeasible(wrong)
  const over = rule.classes.find((entry) => rule.mode === 'rate' && entry.num > entry.den)
  if (over) throw new Infeasible(`类别 ${over.c} 的比例大于一`)
  const known = new Set(rule.classes.map((entry) => entry.c))
  for (const stratum of strata.values()) {
    for (const cls of stratum.classes.keys()) if (!known.has(cls)) throw new Infeasible(`规则没有类别 ${cls}`)
  }
}

/** Sizes n_g: written in the rule, or shared out from a total. Certain objects may count into them. */
function sizesOf(rule, strata) {
  const sizes = rule.strata ? writtenSizes(rule.strata) : sharedSizes(rule, strata)
  if (!rule.certaintyCounts) return sizes
  for (const [code, stratum] of strata) {
    const left = (sizes.get(code) || 0n) - BigInt(stratum.certain)
    if (left < 0n) throw new Infeasible(`分层 ${code} 的必查对象多于应抽数`)
    sizes.set(code, left)
  }
  return sizes
}

function writtenSizes(entries) {
  return new Map(entries.map((entry) => [entry.s, BigInt(entry.n)]))
}

/** Webster / Sainte-Laguë: the next place to the largest M/(2a+1), equal → the smaller code. Minimums come first. */
function sharedSizes(rule, strata) {
  const total = BigInt(rule.total.n)
  const rows = sortedKeys(strata).map((code) => shareRow(rule, code, strata.get(code).classes))
  let given = 0n
  for (const row of rows) given += row.seats
  for (; given < total; given++) {
    const open = rows.filter((row) => row.seats < row.capacity)
    if (open.length === 0) break
    open.reduce((best, row) => (deserves(row, best) ? row : best)).seats += 1n
  }
  return new Map(rows.map((row) => [row.code, row.seats]))
}

function shareRow(rule, code, classes) {
  let measure = 0n
  let capacity = 0n
  for (const cell of countedCells(rule, classes)) {
    const weight = BigInt(cell.entry.w)
    if (weight > 0n) capacity += cell.N
    measure += rule.total.measure === 'weight' ? cell.N * weight : cell.N
  }
  const least = BigInt(rule.total.min || 0)
  return { code, measure, capacity, seats: least < capacity ? least : capacity }
}

function deserves(row, best) {
  return row.measure * (2n * best.seats + 1n) > best.measure * (2n * row.seats + 1n)
}

function countedCells(rule, classes) {
  const entries = new Map(rule.classes.map((entry) => [entry.c, entry]))
  return sortedKeys(classes).map((cls) => ({
    cls,
    entry: entries.get(cls),
    N: BigInt(classes.get(cls)),
  }))
}

/** Weight mode: cells whose share would exceed certainty are taken whole, the rest share the remainder. */
function byWeight(cells, wanted) {
  let open = cells.filter((cell) => BigInt(cell.entry.w) > 0n)
  const able = open.reduce((sum, cell) => sum + cell.N, 0n)
  const size = wanted < able ? wanted : able
  const takeAll = []
  let n = size
  let W = 0n
  for (;;) {
    W = open.reduce((sum, cell) => sum + cell.N * BigInt(cell.entry.w), 0n)
    const whole = open.filter((cell) => n * BigInt(cell.entry.w) >= W)
    if (whole.length === 0) break
    for (const cell of whole) {
      takeAll.push(cell.cls)
      n -= cell.N
    }
    open = open.filter((cell) => !whole.includes(cell))
  }
  const D = open.length === 0 ? 1n : W
  const a = new Map(open.map((cell) => [cell.cls, n * cell.N * BigInt(cell.entry.w)]))
  return { size, cells, D, a, takeAll: takeAll.sort(compareAscii) }
}

/** Rate mode: every class has its own fraction, at least `min` objects where there are so many. */
function byRate(rule, cells) {
  const D = rule.classes.reduce((d, entry) => lcm(d, BigInt(entry.den)), 1n)
  const a = new Map()
  for (const { cls, entry, N } of cells) {
    const least = BigInt(entry.min || 0) < N ? BigInt(entry.min || 0) : N
    const share = (N * BigInt(entry.num) * D) / BigInt(entry.den)
    a.set(cls, share > least * D ? share : least * D)
  }
  return { size: 0n, cells, D, a, takeAll: [] }
}

/** Exact randomised rounding: points r, r+D, r+2D, … fall into the cells laid end to end in hashed order. */
function rounded(suite, seed, task, stratum, { cells, D, a, takeAll }) {
  const order = cells
    .map((cell) => cell.cls)
    .filter((cls) => (a.get(cls) || 0n) > 0n)
    .map((cls) => ({ cls, key: hex(tagged(suite, 'O', seed, `${task}\t${stratum}\t${cls}`)) }))
    .sort((x, y) => compareAscii(x.key, y.key) || compareAscii(x.cls, y.cls))
    .map((entry) => entry.cls)
  const r = (bigOf(tagged(suite, 'R', seed, `${task}\t${stratum}`)) * D) >> 256n
  const q = new Map(cells.map((cell) => [cell.cls, takeAll.includes(cell.cls) ? cell.N : 0n]))
  let S = 0n
  for (const cls of order) {
    const low = S
    S += a.get(cls)
    q.set(cls, ceilDivide(S - r, D) - ceilDivide(low - r, D))
  }
  return { order, r, q }
}

/** Probability of one object of the cell, as a reduced fraction. */
export function inclusionProbability(quota, cell) {
  if (quota.takeAll.includes(cell.cls)) return '1/1'
  return reduced(quota.a.get(cell.cls) || 0n, quota.D * cell.N)
}

export function reduced(num, den) {
  const common = gcd(num, den)
  return `${num / common}/${den / common}`
}

/** The rounding of one stratum as it is published: numbers of any size as decimal text. */
export function roundingText({ D, r, order, a, takeAll }) {
  const shares = [...a].map(([cls, value]) => [cls, String(value)])
  return { D: String(D), r: String(r), order, a: Object.fromEntries(shares), takeAll }
}

export function sortedKeys(map) {
  return [...map.keys()].sort(compareAscii)
}

function ceilDivide(x, d) {
  return x > 0n ? (x + d - 1n) / d : x / d
}

function gcd(a, b) {
  return b === 0n ? a : gcd(b, a % b)
}

function lcm(a, b) {
  return (a / gcd(a, b)) * b
}
