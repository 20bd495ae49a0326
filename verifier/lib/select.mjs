// CQ/1, second half (verifiable.md §6): in every cell the smallest keys are drawn, the next ones are the reserve.

import { compareAscii, hex } from './bytes.mjs'
import { countsOf, idAt, idsWith, tableOf } from './frame-table.mjs'
import { expectationsOf, inclusionProbability, quotasOf, sortedKeys, strataOf } from './quota.mjs'
import { tagged } from './suite.mjs'

/** H('U' ‖ seed ‖ id) in hexadecimal; the task is not in it, so tasks of one round prefer the same objects. */
export function unitKey(suite, seed, id) {
  const key = hex(tagged(suite, 'U', seed, id))
  return suite.keyBits === 4 ? key[0] + '0'.repeat(63) : key
}

/** The whole draw of one task in one wave: cells, drawn objects, reserve. `units` is a table or a sorted list. */
export function drawTask(suite, seed, task, rule, units) {
  const table = Array.isArray(units) ? tableOf(units) : units
  const quotas = quotasOf(suite, seed, task, expectationsOf(rule, strataOf(countsOf(table))))
  const cells = plannedCells(quotas)
  const wave = drawWave(suite, seed, rule, membersOf(table), cells)
  const rows = wave.cells.map(({ stratum, cls, N, q, last, next }, i) => {
    return { stratum, cls, N, q, pi: cells[i].pi, last, next }
  })
  return { quotas, cells: rows, selected: wave.selected, reserve: wave.reserve, certainty: idsWith(table, 'K') }
}

/** Every cell of a task with its quota over all waves and the probability of one of its objects. */
export function plannedCells(quotas) {
  const rows = []
  for (const [stratum, quota] of quotas) {
    for (const cell of quota.cells) {
      const q = Number(quota.q.get(cell.cls))
      rows.push({ stratum, cls: cell.cls, N: Number(cell.N), q, pi: inclusionProbability(quota, cell) })
    }
  }
  return rows
}

/** The E-objects of every cell as positions in the table. */
export function membersOf(table) {
  const members = new Map()
  const cellOf = table.kinds.map(({ stratum, cls, disposition, count }) => {
    if (disposition !== 'E') return undefined
    const cell = { at: new Uint32Array(count), size: 0 }
    members.set(`${stratum}/${cls}`, cell)
    return cell
  })
  for (let i = 0; i < table.size; i++) {
    const cell = cellOf[table.kindOf[i]]
    if (cell) cell.at[cell.size++] = i
  }
  return { table, cells: members }
}

/** Takes `q` objects of each cell by the keys of this seed and strikes them off `members`; cells with nobody left are left out. */
export function drawWave(suite, seed, rule, members, quotas) {
  const out = { cells: [], selected: [], reserve: [] }
  for (const { stratum, cls, q } of quotas) {
    const cell = members.cells.get(`${stratum}/${cls}`)
    if (!cell || cell.size === 0) continue
    const spare = reserveSize(rule, q)
    const ranked = smallestKeys(suite, seed, members.table, cell, q + spare + 1)
    out.cells.push({
      stratum,
      cls,
      N: cell.size,
      q,
      last: q > 0 ? ranked[q - 1].key : '',
      next: q < ranked.length ? ranked[q].key : '',
    })
    for (const unit of ranked.slice(0, q)) out.selected.push(unit.id)
    for (const unit of ranked.slice(q, q + spare)) out.reserve.push(unit.id)
    strikeOff(cell, ranked.slice(0, q))
  }
  return out
}

function strikeOff(cell, drawn) {
  const taken = new Set(drawn.map((unit) => unit.at))
  if (taken.size === 0) return
  const left = cell.at.subarray(0, cell.size).filter((at) => !taken.has(at))
  cell.at = left
  cell.size = left.length
}

/**
 * The `wanted` smallest keys of a cell in order, equal keys by id. Keys are spread evenly, so the smallest lie under a bound:
 * the first four bytes of each are compared with it, and only what lies below is kept and sorted.
 */
function smallestKeys(suite, seed, table, { at, size }, wanted) {
  const share = (wanted + 8 * Math.sqrt(wanted) + 20) / size
  for (const bound of share < 0.5 && suite.keyBits === 256 ? [Math.floor(share * 0x100000000), Infinity] : [Infinity]) {
    const found = keysBelow(suite, seed, table, at, size, bound)
    if (found.length >= Math.min(wanted, size)) {
      return found.sort((x, y) => compareAscii(x.key, y.key) || compareAscii(x.id, y.id)).slice(0, wanted)
    }
  }
  throw new Error('unreachable')
}

function keysBelow(suite, seed, { bytes, starts, idEnds }, at, size, bound) {
  const message = new Uint8Array(33 + 64)
  const key = new Uint8Array(32)
  message[0] = 0x55
  message.set(seed, 1)
  const found = []
  for (let i = 0; i < size; i++) {
    const from = starts[at[i]]
    const length = idEnds[at[i]] - from
    for (let k = 0; k < length; k++) message[33 + k] = bytes[from + k]
    suite.hashInto(message, 33 + length, key, 0)
    if (((key[0] << 24) | (key[1] << 16) | (key[2] << 8) | key[3]) >>> 0 >= bound) continue
    const text = hex(key)
    const cut = suite.keyBits === 4 ? text[0] + '0'.repeat(63) : text
    found.push({ at: at[i], id: idAt({ bytes, starts, idEnds }, at[i]), key: cut })
  }
  return found
}

/** At least `min`, else the fraction num/den of the quota, rounded up; a cell without quota needs no reserve. */
function reserveSize(rule, q) {
  if (!rule.reserve || q === 0) return 0
  const share = (BigInt(q) * BigInt(rule.reserve.num) + BigInt(rule.reserve.den) - 1n) / BigInt(rule.reserve.den)
  return Math.max(Number(share), rule.reserve.min || 0)
}

/** What each of J waves takes from a cell: ⌊(q·j+o)/J⌋ − ⌊(q·(j−1)+o)/J⌋ with o = (H('W'…)·J) >> 256. */
export function waveShares(suite, firstSeed, waves, task, { stratum, cls, q }) {
  const J = BigInt(waves)
  const o = (BigInt('0x' + hex(tagged(suite, 'W', firstSeed, `${task}\t${stratum}\t${cls}`))) * J) >> 256n
  const upTo = (j) => (BigInt(q) * BigInt(j) + o) / J
  return Array.from({ length: waves }, (_, j) => Number(upTo(j + 1) - upTo(j)))
}

/** Joint round (§8): several tasks under one seed; visits merge by enterprise. */
export function drawJoint(suite, seed, tasks, units) {
  const drawn = tasks.map(({ task, rule }) => ({ task, ids: drawTask(suite, seed, task, rule, units).selected }))
  return { tasks: drawn.map(({ task, ids }) => ({ task, selected: ids })), bundles: bundlesOf(drawn) }
}

/** Unit id → the tasks that have it, both in order. */
export function bundlesOf(drawn) {
  const bundles = new Map()
  for (const { task, ids } of drawn) for (const id of ids) bundles.set(id, [...(bundles.get(id) || []), task])
  return Object.fromEntries(sortedKeys(bundles).map((id) => [id, bundles.get(id)]))
}

/** Waves (§8): quotas from the first seed, names of wave j from its own seed among those not yet drawn. */
export function drawWaves(suite, seeds, task, rule, units) {
  const table = tableOf(units)
  const quotas = quotasOf(suite, seeds[0], task, expectationsOf(rule, strataOf(countsOf(table))))
  const cells = plannedCells(quotas)
  const shares = cells.map((cell) => waveShares(suite, seeds[0], seeds.length, task, cell))
  const members = membersOf(table)
  const waves = seeds.map((seed, j) => {
    const takes = cells.map((cell, i) => ({ ...cell, q: shares[i][j] }))
    return drawWave(suite, seed, rule, members, takes).selected
  })
  const name = ({ stratum, cls }) => (quotas.size > 1 ? `${stratum}/${cls}` : cls)
  return { split: Object.fromEntries(cells.map((cell, i) => [name(cell), shares[i]])), waves }
}
