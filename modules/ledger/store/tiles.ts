import type { NodeReader } from '#kernel/merkle.ts'
import { sha256Suite } from '#kernel/sha256.ts'
import type { Tx } from '#platform/tx.ts'

export const TILE = 256
const HASH = 32

/** Tiles held in memory for one proof or one integration, by `level/index`. Owned by the caller's transaction. */
export type Tiles = Map<string, Buffer>

/** Loads the tiles at the given places that exist. Locks nothing: full tiles never change. */
export async function loadTiles(tx: Tx, places: readonly { level: number; index: number }[]): Promise<Tiles> {
  const rows = await tx.rows<{ level: number; index: string; hashes: Buffer }>(
    `select t.level, t.index, t.hashes from ledger.tile t
     join unnest($1::int[], $2::bigint[]) as p(level, index) on p.level = t.level and p.index = t.index`,
    [places.map((place) => place.level), places.map((place) => place.index)],
  )
  return new Map(rows.map((row) => [`${row.level}/${row.index}`, row.hashes]))
}

/** Writes tiles, replacing the rightmost ones that grew. The caller holds the integration lock. */
export async function saveTiles(tx: Tx, tiles: ReadonlyMap<string, Buffer>): Promise<void> {
  const places = [...tiles.keys()].map((key) => key.split('/'))
  await tx.run(
    `insert into ledger.tile (level, index, hashes) select * from unnest($1::int[], $2::bigint[], $3::bytea[])
     on conflict (level, index) do update set hashes = excluded.hashes`,
    [places.map((place) => place[0]), places.map((place) => place[1]), [...tiles.values()]],
  )
}

/** Tile places needed to read the path of leaf `index`, and the right edge, in a tree of `size`. */
export function placesFor(size: number, indexes: readonly number[]): { level: number; index: number }[] {
  const wanted = new Map<string, { level: number; index: number }>()
  for (let level = 0, width = size; width > 0; level += 1, width = Math.floor(width / TILE)) {
    const scale = TILE ** level
    for (const index of [...indexes.map((one) => Math.floor(one / scale)), width - 1]) {
      if (index < 0 || index >= width) continue
      const place = { level, index: Math.floor(index / TILE) }
      wanted.set(`${place.level}/${place.index}`, place)
    }
  }
  return [...wanted.values()]
}

/** Reads any complete node from loaded tiles: level 8L+r is folded from 2^r hashes of tile level L. */
export function readerOf(tiles: Tiles): NodeReader {
  return (level, index) => {
    const tileLevel = Math.floor(level / 8)
    const fold = level % 8
    const first = index * 2 ** fold
    const tile = tiles.get(`${tileLevel}/${Math.floor(first / TILE)}`)
    const at = (first % TILE) * HASH
    const end = at + 2 ** fold * HASH
    if (tile === undefined || tile.length < end) throw new Error(`tile for node ${level}/${index} is missing`)
    return foldHashes(tile.subarray(at, end))
  }
}

/** The root over 2^n hashes lying side by side, folded in place in one copy. */
function foldHashes(hashes: Buffer): Uint8Array {
  const level = Uint8Array.from(hashes)
  const node = new Uint8Array(65)
  node[0] = 1
  for (let count = level.length / HASH; count > 1; count /= 2) {
    for (let pair = 0; pair < count / 2; pair += 1) {
      node.set(level.subarray(pair * 64, pair * 64 + 64), 1)
      sha256Suite.into(level, pair * HASH, node, 0, 65)
    }
  }
  return level.slice(0, HASH)
}
