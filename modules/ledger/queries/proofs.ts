import { consistencyProof, inclusionProof } from '#kernel/merkle.ts'
import { sha256Suite } from '#kernel/sha256.ts'
import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import { publicKeyOf, verifierKey } from '../domain/note.ts'
import { loadTiles, placesFor, readerOf } from '../store/tiles.ts'

/** An entry as the log holds it, with the fields behind its payload. */
export interface StoredLeaf {
  readonly entryId: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly type: string
  readonly seq: number
  readonly leaf: string
  readonly leafHash: string
  readonly index: number | null
  readonly recordedAt: Date
  readonly fields: readonly { readonly name: string; readonly value: string; readonly salt: string }[]
}

export interface InclusionProof {
  readonly index: number
  readonly size: number
  readonly path: readonly Uint8Array[]
  /** Checkpoint with the log's signature and every cosignature we hold for it. */
  readonly note: string
  /** The whole as c2sp.org/tlog-proof@v1. */
  readonly tlogProof: string
}

interface LeafRow {
  entry_id: string
  subject_kind: string
  subject_id: string
  type: string
  seq: number
  leaf: string
  leaf_hash: string
  index: string | null
  recorded_at: Date
}

export async function readLeaf(tx: Tx, leafHash: string): Promise<StoredLeaf | undefined> {
  const row = await tx.maybe<LeafRow>(
    `select e.entry_id, e.subject_kind, e.subject_id, e.type, e.seq, e.leaf, e.leaf_hash, e.recorded_at, l.index from ledger.entry e
     left join ledger.leaf l on l.entry_id = e.entry_id where e.leaf_hash = $1`,
    [leafHash],
  )
  if (row === undefined) return undefined
  const fields = await tx.rows<{ name: string; value: string; salt: Buffer }>(
    `select name, value, salt from ledger.field where entry_id = $1 order by position`,
    [row.entry_id],
  )
  return {
    entryId: row.entry_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    type: row.type,
    seq: row.seq,
    leaf: row.leaf,
    leafHash: row.leaf_hash,
    index: row.index === null ? null : Number(row.index),
    recordedAt: row.recorded_at,
    fields: fields.map((field) => ({ name: field.name, value: field.value, salt: field.salt.toString('hex') })),
  }
}

/** The proof that a leaf is in the newest checkpoint, or undefined while it is not in the tree yet. */
export async function findProof(tx: Tx, leafHash: string): Promise<InclusionProof | undefined> {
  const place = await tx.maybe<{ index: string; size: string; note: string }>(
    `select l.index, c.size, c.note || coalesce((select string_agg(s.line, '' order by s.cosigned_at, s.line)
       from ledger.cosignature s where s.size = c.size), '') as note
     from ledger.entry e join ledger.leaf l on l.entry_id = e.entry_id
     cross join lateral (select size, note from ledger.checkpoint order by size desc limit 1) c
     where e.leaf_hash = $1 and l.index < c.size`,
    [leafHash],
  )
  return place === undefined ? undefined : proofAt(tx, Number(place.index), Number(place.size), place.note)
}

/**
 * The proof in the first checkpoint that `quorum` witnesses cosigned: its cosignatures date the leaf. The newest checkpoint
 * where there is no such one; undefined while the leaf is not in the tree yet.
 */
export async function findWitnessedProof(
  tx: Tx,
  leafHash: string,
  quorum: number,
): Promise<InclusionProof | undefined> {
  const place = await tx.maybe<{ index: string; size: string }>(
    `select l.index, min(w.size) as size from ledger.entry e join ledger.leaf l on l.entry_id = e.entry_id
     join (select size from ledger.cosignature group by size having count(*) >= $2) w on w.size > l.index
     where e.leaf_hash = $1 group by l.index`,
    [leafHash, quorum],
  )
  if (place === undefined) return findProof(tx, leafHash)
  return proofAt(tx, Number(place.index), Number(place.size), await noteOf(tx, Number(place.size)))
}

async function proofAt(tx: Tx, index: number, size: number, note: string): Promise<InclusionProof> {
  const tiles = await loadTiles(tx, placesFor(size, [index]))
  const path = inclusionProof(sha256Suite, readerOf(tiles), index, size)
  const lines = path.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('')
  return { index, size, path, note, tlogProof: `c2sp.org/tlog-proof@v1\nindex ${index}\n${lines}\n${note}` }
}

/** Hashes proving that the tree of `from` leaves is a prefix of the tree of `to`. The caller checked 0 < from ≤ to ≤ size. */
export async function proveConsistency(tx: Tx, from: number, to: number): Promise<Uint8Array[]> {
  const tiles = await loadTiles(tx, [...placesFor(to, [from, from - 1]), ...placesFor(from, [])])
  return consistencyProof(sha256Suite, readerOf(tiles), from, to)
}

/** A checkpoint's text with all its signature lines. */
export async function noteOf(tx: Tx, size: number): Promise<string> {
  const { note } = await tx.one<{ note: string }>(`select note from ledger.checkpoint where size = $1`, [size])
  const lines = await tx.rows<{ line: string }>(
    `select line from ledger.cosignature where size = $1 order by cosigned_at, line`,
    [size],
  )
  return note + lines.map((row) => row.line).join('')
}

/** When the `quorum`-th cosignature of a checkpoint covering this leaf was made, or undefined. */
export async function witnessedAt(tx: Tx, leafHash: string, quorum: number): Promise<Date | undefined> {
  const row = await tx.maybe<{ at: Date }>(
    `select min(x.cosigned_at) as at from (
       select c.cosigned_at, row_number() over (partition by c.size order by c.cosigned_at) as n
       from ledger.entry e join ledger.leaf l on l.entry_id = e.entry_id
       join ledger.cosignature c on c.size > l.index where e.leaf_hash = $1) x
     where x.n = $2 having min(x.cosigned_at) is not null`,
    [leafHash, quorum],
  )
  return row?.at
}

export interface WitnessRow {
  readonly witnessId: string
  readonly name: string
  readonly person: string
  readonly organ: string
  readonly publicKey: string
  readonly demonstration: boolean
}

export async function listWitnesses(tx: Tx): Promise<WitnessRow[]> {
  return tx.rows<WitnessRow>(
    `select witness_id as "witnessId", name, person, organ, public_key as "publicKey", demonstration
     from ledger.witness order by registered_at, name`,
  )
}

/** Public keys of the log and its witnesses as a C2SP tlog-policy: what a stranger needs to check a checkpoint. */
export async function policyText(act: Pick<Act, 'tx' | 'settings'>): Promise<string> {
  const { origin, keys } = act.settings
  const witnesses = await listWitnesses(act.tx)
  const log = `log ${verifierKey(origin, 'log', publicKeyOf(keys.secret('ledger-ed25519')))}\n`
  const lines = witnesses.map(
    (one) => `witness ${one.name} ${verifierKey(one.name, 'witness', Buffer.from(one.publicKey, 'hex'))}\n`,
  )
  if (lines.length === 0) return `${log}quorum none\n`
  return `${log}${lines.join('')}group all any ${witnesses.map((one) => one.name).join(' ')}\nquorum all\n`
}
