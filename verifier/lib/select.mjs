// CQ/1, second half (verifiable.md §6): in every cell the smallest keys are drawn, the next ones are the reserve.

import { compareAscii, hex } from './bytes.mjs'
import { countsOf } from './frame.mjs'
import { expectationsOf, inclusionProbability, quotasOf, sortedKeys, strataOf } from './quota.mjs'
import { tagged } from './suite.mjs'

/** H('U' ‖ seed ‖ id) in hexadecimal; the task is not in it, so tasks of one round prefer the same objects. */
export function unitKey(suite, seed, id) {
  const key = hex(tagged(suite, 'U', seed, id))
  return suite.keyBits === 4 ? key[0] + '0'.repeat(63) : key
}

/** The whole draw of one task: cells, drawn objects, reserve. */
export function drawTask(suite, seed, task, rule, units) {
  const quotas = quotasOf(suite, seed, task, expectationsOf(rule, strataOf(countsOf(units))))
  const members = membersOf(units)
  const out = { quotas, cells: [], selected: [], reserve: [] }
  for (const [stratum, quota] of quotas) {
    for (const cell of quota.cells) {
      const q = Number(quota.q.get(cell.cls))
      const ranked = rankedCell(suite, seed, members.get(`${stratum}/${cell.cls}`), q + reserveSize(rule, q) + 1)
      addCell(out, rule, stratum, quota, cell, ranked)
    }
  }
  return { ...out, certainty: units.filter((unit) => unit.disposition === 'K').map((unit) => unit.id) }
}

/** The E-objects of every cell. */
function membersOf(units) {
  const members = new Map()
  for (const unit of units) {
    if (unit.disposition !== 'E') continue
    const cell = `${unit.stratum}/${unit.cls}`
    if (members.has(cell)) members.get(cell).push(unit)
    else members.set(cell, [unit])
  }
  return members
}

/** The first `wanted` objects of one cell (all, when left out) in order of their keys; equal keys by id. */
export function rankedCell(suite, seed, units, wanted = units.length) {
  const keyed = units.map((unit) => ({ id: unit.id, key: unitKey(suite, seed, unit.id) }))
  return promising(keyed, wanted).sort((x, y) => compareAscii(x.key, y.key) || compareAscii(x.id, y.id))
}

/** Keys are spread evenly, so the smallest ones lie under a bound: sorting a million to take a few would be waste. */
function promising(keyed, wanted) {
  const share = (wanted + 8 * Math.sqrt(wanted) + 20) / keyed.length
  if (share >= 0.5) return keyed
  const bound = Math.floor(share * 0x100000000)
    .toString(16)
    .padStart(8, '0')
  const small = keyed.filter((unit) => unit.key < bound)
  return small.length >= wanted ? small : keyed
}

function addCell(out, rule, stratum, quota, cell, ranked) {
  const q = Number(quota.q.get(cell.cls))
  out.cells.push({
    stratum,
    cls: cell.cls,
    N: Number(cell.N),
    q,
    pi: inclusionProbability(quota, cell),
    last: q > 0 ? ranked[q - 1].key : '',
    next: q < ranked.length ? ranked[q].key : '',
  })
  for (const unit of ranked.slice(0, q)) out.selected.push(unit.id)
  for (const unit of ranked.slice(q, q + reserveSize(rule, q))) out.reserve.push(unit.id)
}

/** At least `min`, else the fraction num/den of the quota, rounded up; a cell without quota needs no reserve. */
function reserveSize(rule, q) {
  if (!rule.reserve || q === 0) return 0
  const share = (BigInt(q) * BigInt(rule.reserve.num) + BigInt(rule.reserve.den) - 1n) / BigInt(rule.reserve.den)
  return Math.max(Number(share), rule.reserve.min || 0)
}

/** Joint round (§8): several tasks under one seed; visits merge by enterprise. */
export function drawJoint(suite, seed, tasks, units) {
  const bundles = new Map()
  const drawn = tasks.map(({ task, rule }) => {
    const { selected } = drawTask(suite, seed, task, rule, units)
    for (const id of selected) bundles.set(id, [...(bundles.get(id) || []), task])
    return { task, selected }
  })
  const merged = {}
  for (const id of sortedKeys(bundles)) merged[id] = bundles.get(id)
  return { tasks: drawn, bundles: merged }
}

/** Waves (§8): quotas from the first seed, names of wave j from its own seed among those not yet drawn. */
export function drawWaves(suite, seeds, task, rule, units) {
  const quotas = quotasOf(suite, seeds[0], task, expectationsOf(rule, strataOf(countsOf(units))))
  const members = membersOf(units)
  const waves = seeds.map(() => [])
  const split = {}
  for (const [stratum, quota] of quotas) {
    for (const { cls } of quota.cells) {
      const shares = waveShares(suite, seeds, `${task}\t${stratum}\t${cls}`, quota.q.get(cls))
      split[quotas.size > 1 ? `${stratum}/${cls}` : cls] = shares
      let left = members.get(`${stratum}/${cls}`)
      shares.forEach((share, j) => {
        const ranked = rankedCell(suite, seeds[j], left).slice(0, share)
        const taken = new Set(ranked.map((unit) => unit.id))
        waves[j].push(...taken)
        left = left.filter((unit) => !taken.has(unit.id))
      })
    }
  }
  return { split, waves }
}

/** q_j = ⌊(q·j+o)/J⌋ − ⌊(q·(j−1)+o)/J⌋ with o = (H('W'…)·J) >> 256. */
function waveShares(suite, seeds, cell, q) {
  const J = BigInt(seeds.length)
  const o = (BigInt('0x' + hex(tagged(suite, 'W', seeds[0], cell))) * J) >> 256n
  return seeds.map((_, i) => Number((q * BigInt(i + 1) + o) / J - (q * BigInt(i) + o) / J))
}
