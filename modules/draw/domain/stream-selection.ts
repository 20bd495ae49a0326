// CQ/1 selection over a population that is never held: verifiable.md §14, "180 M enterprises streamed". Same bytes as selectUnits.
// Every `!` below indexes a typed array or list at a cell or place that exists by construction.
import { Buffer } from 'node:buffer'
import { hex } from './encoding.ts'
import { orderByKey } from './key-order.ts'
import type { Quota } from './quota.ts'
import { reserveSize } from './rule.ts'
import type { RuleDocument } from './rule.ts'
import { firstThreshold, keyHasher } from './select.ts'
import type { UnitKeys } from './select.ts'

/** What a shard kept of one cell: for each unit its key and its id. Shards of one cell join by concatenation. @technical */
export interface KeptCell {
  readonly count: number
  /** `ENTRY` bytes a unit: 32 of key, then the id padded with zeros. */
  readonly chunks: readonly Uint8Array<ArrayBuffer>[]
}

const KEY = 32
/** Longest id a stream takes: 18 characters, the unified social credit code. */
const LONGEST_ID = 18
const ENTRY = KEY + LONGEST_ID
const CHUNK_ENTRIES = 16_384

/** @technical */
export interface StreamSelector {
  /** Shows the next eligible unit; only a unit that may be among the smallest of its cell is kept. */
  add(cell: number, ids: Uint8Array, at: number, length: number): void
  readonly kept: readonly KeptCell[]
}

/** Selects from a stream: counts are committed, so quotas are known before the first unit passes. Memory is O(Σq). */
export function streamSelector(
  keys: UnitKeys,
  seed: Uint8Array,
  rule: RuleDocument,
  quotas: readonly Quota[],
): StreamSelector {
  const hasher = keyHasher(keys, seed)
  const limits = Float64Array.from(quotas, (quota) => firstThreshold(wantedOf(rule, quota), quota.N))
  const kept = quotas.map((): { count: number; chunks: Uint8Array<ArrayBuffer>[] } => ({ count: 0, chunks: [] }))
  return {
    add(cell, ids, at, length) {
      if (length > LONGEST_ID) throw new RangeError(`an id of ${length} bytes does not fit a stream`)
      const key = hasher(ids, at, length)
      const head = ((key[0]! << 24) | (key[1]! << 16) | (key[2]! << 8) | key[3]!) >>> 0
      if (head > limits[cell]!) return
      const pool = kept[cell]!
      const place = pool.count % CHUNK_ENTRIES
      if (place === 0) pool.chunks.push(new Uint8Array(CHUNK_ENTRIES * ENTRY))
      const chunk = pool.chunks.at(-1)!
      chunk.set(key, place * ENTRY)
      for (let i = 0; i < length; i += 1) chunk[place * ENTRY + KEY + i] = ids[at + i]!
      pool.count += 1
    },
    kept,
  }
}

/** One cell as a stream draws it. @technical */
export interface StreamedCell extends Quota {
  readonly last: string
  readonly next: string
  /** The id of the unit at a place in the order of keys: drawn below q, then the reserve. */
  idAt(rank: number): string
  readonly reserved: number
}

/** Joins the shards of one cell and orders what they kept; undefined where they kept too few (probability below 1e-8). */
export function settleCell(rule: RuleDocument, quota: Quota, shards: readonly KeptCell[]): StreamedCell | undefined {
  const count = shards.reduce((all, shard) => all + shard.count, 0)
  if (count < wantedOf(rule, quota)) return undefined
  const entries = new Uint8Array(count * ENTRY)
  let end = 0
  for (const shard of shards)
    for (const [i, chunk] of shard.chunks.entries()) {
      const bytes = Math.min(CHUNK_ENTRIES, shard.count - i * CHUNK_ENTRIES) * ENTRY
      entries.set(chunk.subarray(0, bytes), end)
      end += bytes
    }
  const idOf = (entry: number): Buffer => {
    const id = Buffer.from(entries.buffer, entry * ENTRY + KEY, LONGEST_ID)
    const padding = id.indexOf(0)
    return padding < 0 ? id : id.subarray(0, padding)
  }
  const order = orderByKey(entries, count, (x, y) => Buffer.compare(idOf(x), idOf(y)), ENTRY, KEY)
  const keyAt = (rank: number): string => hex(entries.subarray(order[rank]! * ENTRY, order[rank]! * ENTRY + KEY))
  const { q, N } = quota
  return {
    ...quota,
    last: q > 0 ? keyAt(q - 1) : '',
    next: q < N ? keyAt(q) : '',
    idAt: (rank) => idOf(order[rank]!).toString('latin1'),
    reserved: reserveSize(rule, q, N),
  }
}

function wantedOf(rule: RuleDocument, { q, N }: Quota): number {
  return Math.min(N, q + Math.max(1, reserveSize(rule, q, N)))
}
