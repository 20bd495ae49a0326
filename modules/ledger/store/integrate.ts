import { createFrontier, rootOf } from '#kernel/merkle.ts'
import { sha256Suite } from '#kernel/sha256.ts'
import type { Tx } from '#platform/tx.ts'
import { loadTiles, placesFor, readerOf, saveTiles, TILE, type Tiles } from './tiles.ts'

const BATCH = 20_000

/** @technical */
export interface Integrated {
  readonly size: number
  readonly root: Uint8Array
  readonly added: number
}

/**
 * Puts committed entries into the tree in the order they arrived (verifiable.md §15.2). One integration at a time:
 * it holds an advisory lock for the transaction, and answers undefined when another holds it.
 */
export async function integratePending(tx: Tx): Promise<Integrated | undefined> {
  const { got } = await tx.one<{ got: boolean }>(`select pg_try_advisory_xact_lock(hashtext('ledger.tree')) as got`)
  if (!got) return undefined
  const size = await treeSize(tx)
  const taken = await tx.rows<{ entry_id: string; leaf_hash: string }>(
    `with taken as (delete from ledger.pending where arrival in
       (select arrival from ledger.pending order by arrival limit ${BATCH}) returning arrival, entry_id, leaf_hash)
     select entry_id, leaf_hash from taken order by arrival`,
  )
  const tiles = await loadTiles(tx, placesFor(size, []))
  if (taken.length > 0) {
    await tx.run(
      `insert into ledger.leaf (index, entry_id) select $1::bigint + n - 1, id from unnest($2::uuid[]) with ordinality as t(id, n)`,
      [size, taken.map((row) => row.entry_id)],
    )
    await saveTiles(
      tx,
      grow(
        tiles,
        size,
        taken.map((row) => Buffer.from(row.leaf_hash, 'hex')),
      ),
    )
  }
  const total = size + taken.length
  return { size: total, root: rootOf(sha256Suite, readerOf(tiles), total), added: taken.length }
}

export async function treeSize(tx: Tx): Promise<number> {
  return Number((await tx.one<{ size: string }>(`select coalesce(max(index) + 1, 0) as size from ledger.leaf`)).size)
}

/** Appends leaf hashes to the tiles in memory; answers the tiles that changed. */
export function grow(tiles: Tiles, size: number, leaves: readonly Uint8Array[]): Map<string, Buffer> {
  const changed = new Map<string, number>()
  const frontier = createFrontier(sha256Suite, { size, peaks: peaksOf(tiles, size) })
  for (const leaf of leaves) {
    frontier.append(leaf, (level, index, hash) => {
      if (level % 8 !== 0) return
      const key = `${level / 8}/${Math.floor(index / TILE)}`
      const used = (index % TILE) * 32
      const held = tiles.get(key)
      const room = held !== undefined && held.length === TILE * 32 ? held : widen(held)
      room.set(hash, used)
      tiles.set(key, room)
      changed.set(key, used + 32)
    })
  }
  const result = new Map<string, Buffer>()
  for (const [key, used] of changed) {
    const exact = (tiles.get(key) ?? Buffer.alloc(0)).subarray(0, used)
    tiles.set(key, exact)
    result.set(key, exact)
  }
  return result
}

function widen(held: Buffer | undefined): Buffer {
  const room = Buffer.alloc(TILE * 32)
  if (held !== undefined) held.copy(room)
  return room
}

/** Roots of the complete subtrees of a tree of `size`, left to right. */
function peaksOf(tiles: Tiles, size: number): Uint8Array[] {
  const read = readerOf(tiles)
  const peaks: Uint8Array[] = []
  let covered = 0
  for (let level = 52; level >= 0; level -= 1) {
    const width = 2 ** level
    if (Math.floor(size / width) % 2 === 0) continue
    peaks.push(read(level, covered / width))
    covered += width
  }
  return peaks
}
