import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { EditionCause } from '../domain/open-manifest.ts'

/** An edition of the open data. @technical */
export interface EditionRow {
  readonly ordinal: number
  readonly madeOn: PlainDate
  readonly madeAt: Date
  readonly cause: EditionCause
  readonly manifest: string
  readonly manifestHash: string
  readonly signature: string
  readonly leafHash: string
  readonly anchor: string | null
  readonly keepUntil: PlainDate
}

const EDITION = `ordinal, made_on as "madeOn", made_at as "madeAt", cause, manifest, manifest_hash as "manifestHash", signature,
  leaf_hash as "leafHash", anchor, keep_until as "keepUntil"`

const MOST_EDITIONS = 100

/** Editions that are still kept, the newest first. */
export function listEditions(tx: Tx, today: PlainDate): Promise<EditionRow[]> {
  return tx.rows<EditionRow>(
    `select ${EDITION} from disclosure.open_edition where keep_until >= $1 order by ordinal desc limit ${MOST_EDITIONS}`,
    [today],
  )
}

/** This edition, or the newest one. */
export function findEdition(tx: Tx, ordinal: number | 'latest', today: PlainDate): Promise<EditionRow | undefined> {
  return tx.maybe<EditionRow>(
    `select ${EDITION} from disclosure.open_edition where keep_until >= $1 and ($2::int is null or ordinal = $2)
     order by ordinal desc limit 1`,
    [today, ordinal === 'latest' ? null : ordinal],
  )
}

/** @technical */
export interface FileRow {
  readonly ordinal: number
  readonly name: string
  readonly dataset: string
  readonly hash: string
  readonly size: number
  readonly rows: number
  readonly stoppedAt: Date | null
  readonly stoppedReason: string | null
}

export async function listFiles(tx: Tx, ordinals: readonly number[]): Promise<FileRow[]> {
  return tx.rows<FileRow>(
    `select ordinal, name, dataset, hash, size::float8 as size, row_count as rows, stopped_at as "stoppedAt",
       stopped_reason as "stoppedReason"
     from disclosure.open_file where ordinal = any($1) order by ordinal desc, name`,
    [ordinals],
  )
}

/** The newest edition there is, kept or not. */
export async function findLastEdition(
  tx: Tx,
): Promise<{ readonly ordinal: number; readonly madeOn: PlainDate } | undefined> {
  return tx.maybe(`select ordinal, made_on as "madeOn" from disclosure.open_edition order by ordinal desc limit 1`)
}
