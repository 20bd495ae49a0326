import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { EditionCause, OpenFile } from '../domain/open-manifest.ts'

/** One edition is made at a time: holds the others until this transaction ends. Answers the number it gets. */
export async function beginEdition(tx: Tx): Promise<number> {
  await tx.run(`select pg_advisory_xact_lock(hashtext('disclosure.open-data'))`)
  const { ordinal } = await tx.one<{ ordinal: number }>(
    `select coalesce(max(ordinal), 0) + 1 as ordinal from disclosure.open_edition`,
  )
  return ordinal
}

/** Notes that these records stand in the edition. */
export function noteRecords(tx: Tx, dataset: string, keys: readonly string[], ordinal: number): void {
  tx.later(
    `insert into disclosure.open_record as o (dataset, record_key, first_edition, last_edition)
     select $1, unnest($2::text[]), $3, $3
     on conflict (dataset, record_key) do update
       set last_edition = excluded.last_edition, gone_on = null, gone_reason = null`,
    [dataset, keys, ordinal],
  )
}

/**
 * From here on no result is withdrawn until this transaction ends, and what was withdrawn while the files were written is
 * seen. `withdraw-publication` takes the same lock.
 */
export async function holdWithdrawals(tx: Tx): Promise<void> {
  await tx.run(`select pg_advisory_xact_lock(hashtext('disclosure.open-data-withdrawal'))`)
}

/** Records of earlier editions that the sets no longer hold; a withdrawn result says its reason. */
export async function markGone(
  tx: Tx,
  datasets: readonly string[],
  ordinal: number,
  today: PlainDate,
  reason: string,
): Promise<void> {
  await tx.run(
    `update disclosure.open_record o
        set gone_on = coalesce(w.on_day, $3), gone_reason = coalesce(w.reason, $4)
       from disclosure.open_record p
       left join lateral (select r.withdrawn_on as on_day, r.withdrawn_reason as reason from disclosure.public_result r
         where p.dataset = 'results' and r.result_id::text = p.record_key and r.withdrawn_on is not null) w on true
      where o.dataset = p.dataset and o.record_key = p.record_key and o.dataset = any($1) and o.gone_on is null
        and (o.last_edition < $2 or w.on_day is not null)`,
    [datasets, ordinal, today, reason],
  )
}

/** Files in which a gone record stands are handed out no longer. Answers the editions of which a file was stopped. */
export async function stopFilesOfGone(tx: Tx, now: Date, words: string): Promise<number[]> {
  const stopped = await tx.rows<{ ordinal: number }>(
    `update disclosure.open_file f set stopped_at = $1, stopped_reason = replace($2, '{reason}', g.reason)
       from (select o.dataset, f2.ordinal, min(o.gone_reason) as reason from disclosure.open_record o
         join disclosure.open_file f2 on f2.dataset = o.dataset and f2.stopped_at is null
           and f2.ordinal between o.first_edition and o.last_edition
         where o.gone_on is not null group by o.dataset, f2.ordinal) g
      where f.dataset = g.dataset and f.ordinal = g.ordinal and f.stopped_at is null returning f.ordinal`,
    [now, words],
  )
  return stopped.map((one) => one.ordinal)
}

/**
 * The files of finished editions in which this record stands are handed out no longer; answers how many were stopped. What an
 * edition in the making holds, that edition finds itself: the caller holds the lock of withdrawals.
 */
export async function stopFilesWith(tx: Tx, dataset: string, key: string, now: Date, words: string): Promise<number> {
  return tx.run(
    `update disclosure.open_file f set stopped_at = $3, stopped_reason = $4 from disclosure.open_record o
      where o.dataset = $1 and o.record_key = $2 and f.dataset = o.dataset and f.stopped_at is null
        and f.ordinal between o.first_edition and o.last_edition`,
    [dataset, key, now, words],
  )
}

/** @technical */
export interface NewEdition {
  readonly ordinal: number
  readonly madeOn: PlainDate
  readonly madeAt: Date
  readonly cause: EditionCause
  readonly manifest: string
  readonly manifestHash: string
  readonly signature: string
  readonly leafHash: string
  readonly keepUntil: PlainDate
}

export function saveEdition(tx: Tx, edition: NewEdition, files: readonly OpenFile[]): void {
  tx.later(
    `with edition as (
       insert into disclosure.open_edition (ordinal, made_on, made_at, cause, manifest, manifest_hash, signature, leaf_hash, keep_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ordinal)
     insert into disclosure.open_file (ordinal, name, dataset, hash, size, row_count)
     select e.ordinal, f.name, f.dataset, f.hash, f.size, f.rows from edition e,
       jsonb_to_recordset($10::jsonb) as f(name text, dataset text, hash text, size bigint, rows integer)`,
    [
      edition.ordinal,
      edition.madeOn,
      edition.madeAt,
      edition.cause,
      edition.manifest,
      edition.manifestHash,
      edition.signature,
      edition.leafHash,
      edition.keepUntil,
      JSON.stringify(files),
    ],
  )
}

export async function saveAnchor(tx: Tx, ordinal: number, anchor: string): Promise<void> {
  await tx.run(`update disclosure.open_edition set anchor = $2 where ordinal = $1`, [ordinal, anchor])
}
