// CQ/1 selection, verifiable.md §6 and §14: one pass of hashing, memory for the drawn and their reserve only.
// Every `!` below indexes a typed array or list at a unit, kind or candidate that exists by construction.
import type { HashSuite } from '#kernel/hash-suite.ts'
import { concat, hex, utf8 } from './encoding.ts'
import { unitId } from './frame.ts'
import type { Frame } from './frame.ts'
import type { Quota } from './quota.ts'
import { compareText } from './quota.ts'
import { reserveSize } from './rule.ts'
import type { RuleDocument } from './rule.ts'

/** How a unit key is made. The server has one way; the test suite `test4` cuts keys so that they collide. @technical */
export interface UnitKeys {
  readonly suite: HashSuite
  readonly cut?: (key: Uint8Array, at: number) => void
}

/** @technical */
export interface DrawnUnit {
  readonly unit: number
  readonly id: string
  readonly key: string
}

/** @technical */
export interface CellSelection extends Quota {
  readonly last: string
  readonly next: string
  readonly drawn: readonly DrawnUnit[]
  readonly reserve: readonly DrawnUnit[]
}

/**
 * The units with the q smallest keys of every cell, ties by id, and those that stand next in order. Units marked in `taken`
 * (one byte per unit: drawn in an earlier wave) are passed over; the N of every quota counts without them.
 */
export function selectUnits(
  keys: UnitKeys,
  seed: Uint8Array,
  frame: Frame,
  rule: RuleDocument,
  quotas: readonly Quota[],
  taken?: Uint8Array,
): CellSelection[] {
  const wanted = quotas.map((quota) => Math.min(quota.N, quota.q + Math.max(1, reserveSize(rule, quota.q, quota.N))))
  const cellOfKind = frame.kinds.map((kind) =>
    kind.disposition === 'E' ? quotas.findIndex((q) => q.stratum === kind.stratum && q.cls === kind.cls) : -1,
  )
  let pools = gather(
    keys,
    seed,
    frame,
    cellOfKind,
    quotas.map((quota, i) => firstThreshold(wanted[i]!, quota.N)),
    taken,
  )
  const short = pools.map((pool, i) => pool.count < wanted[i]!)
  if (short.includes(true)) {
    const again = gather(
      keys,
      seed,
      frame,
      cellOfKind,
      short.map((isShort) => (isShort ? KEEP_ALL : KEEP_NONE)),
      taken,
    )
    pools = pools.map((pool, i) => (short[i] === true ? again[i]! : pool))
  }
  return quotas.map((quota, i) => chosen(frame, rule, quota, pools[i]!))
}

/** The key of one unit: H('U' ‖ seed ‖ id). */
export function unitKey(keys: UnitKeys, seed: Uint8Array, id: string): string {
  const hasher = keyHasher(keys, seed)
  const bytes = new TextEncoder().encode(id)
  return hex(hasher(bytes, 0, bytes.length))
}

const KEEP_ALL = 0xffffffff
const KEEP_NONE = -1

/** Keys whose first 32 bits are above this are not among the smallest `wanted` but with probability below 1e-8. */
export function firstThreshold(wanted: number, units: number): number {
  const share = (wanted / units) * (1 + 6 / Math.sqrt(wanted))
  return share >= 1 ? KEEP_ALL : Math.floor(share * 0x100000000)
}

interface Pool {
  count: number
  units: Uint32Array
  keys: Uint8Array
}

function gather(
  keys: UnitKeys,
  seed: Uint8Array,
  frame: Frame,
  cellOfKind: readonly number[],
  limits: readonly number[],
  taken?: Uint8Array,
): Pool[] {
  const pools: Pool[] = limits.map(() => ({ count: 0, units: new Uint32Array(64), keys: new Uint8Array(64 * 32) }))
  const hasher = keyHasher(keys, seed)
  const { ids, idAt, kindOf } = frame
  const cells = Int32Array.from(cellOfKind)
  const limitOf = Float64Array.from(limits)
  for (let unit = 0; unit < frame.size; unit += 1) {
    const cell = cells[kindOf[unit]!]!
    if (cell < 0 || taken?.[unit] === 1) continue
    const limit = limitOf[cell]!
    if (limit < 0) continue
    const key = hasher(ids, idAt[unit]!, idAt[unit + 1]! - idAt[unit]!)
    const head = ((key[0]! << 24) | (key[1]! << 16) | (key[2]! << 8) | key[3]!) >>> 0
    if (head <= limit) keep(pools[cell]!, unit, key)
  }
  return pools
}

function keep(pool: Pool, unit: number, key: Uint8Array): void {
  if (pool.count === pool.units.length) {
    const units = new Uint32Array(pool.count * 2)
    units.set(pool.units)
    pool.units = units
    const bytes = new Uint8Array(pool.count * 64)
    bytes.set(pool.keys)
    pool.keys = bytes
  }
  pool.units[pool.count] = unit
  pool.keys.set(key, pool.count * 32)
  pool.count += 1
}

function chosen(frame: Frame, rule: RuleDocument, quota: Quota, pool: Pool): CellSelection {
  const view = new DataView(pool.keys.buffer)
  const order = Uint32Array.from({ length: pool.count }, (_, i) => i).sort((x, y) => {
    for (let word = 0; word < 32; word += 4) {
      const difference = view.getUint32(x * 32 + word) - view.getUint32(y * 32 + word)
      if (difference !== 0) return difference
    }
    return compareText(unitId(frame, pool.units[x]!), unitId(frame, pool.units[y]!))
  })
  const at = (rank: number): DrawnUnit => {
    const i = order[rank]!
    return {
      unit: pool.units[i]!,
      id: unitId(frame, pool.units[i]!),
      key: hex(pool.keys.subarray(i * 32, i * 32 + 32)),
    }
  }
  const range = (from: number, to: number): DrawnUnit[] => Array.from({ length: to - from }, (_, i) => at(from + i))
  const { q, N } = quota
  return {
    ...quota,
    last: q > 0 ? at(q - 1).key : '',
    next: q < N ? at(q).key : '',
    drawn: range(0, q),
    reserve: range(q, q + reserveSize(rule, q, N)),
  }
}

/** Hashes 'U' ‖ seed ‖ id into one buffer that is overwritten by the next call. */
export function keyHasher(
  { suite, cut }: UnitKeys,
  seed: Uint8Array,
): (ids: Uint8Array, at: number, length: number) => Uint8Array {
  const hash = suite.afterHead(concat([utf8('U'), seed]))
  const key = new Uint8Array(32)
  return (ids, at, length) => {
    hash(key, 0, ids, at, length)
    cut?.(key, 0)
    return key
  }
}
