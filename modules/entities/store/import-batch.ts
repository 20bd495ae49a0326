import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import type { RegistrationStatus } from '../domain/registration-status.ts'

/** How many rows went where. The database refuses a batch whose numbers do not add up. @technical */
export interface ImportCounts {
  rowsIn: number
  rowsLoaded: number
  rowsChanged: number
  rowsUnchanged: number
  rowsQuarantined: number
  rowsNoted: number
}

/** @technical */
export interface NewBatch {
  readonly batchId: string
  readonly fileName: string
  readonly fileHash: string
  readonly fileBytes: number
  readonly source: string
  readonly declaredStatus: RegistrationStatus
  readonly declaredBasis: string | null
}

/** Opens a batch in state 'running'; a batch that failed before is opened again for the same file. Locks its row. */
export async function openBatch(act: Act, batch: NewBatch): Promise<void> {
  await act.tx.run(
    `insert into entities.import_batch (batch_id, file_name, file_hash, file_bytes, source, declared_status, declared_basis, state,
       agency_id, imported_by, started_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'running', $8, $9, $10)
     on conflict on constraint import_batch_pk do update
       set state = 'running', failure = null, rows_read = 0, started_at = excluded.started_at, finished_at = null`,
    [
      batch.batchId,
      batch.fileName,
      batch.fileHash,
      batch.fileBytes,
      batch.source,
      batch.declaredStatus,
      batch.declaredBasis,
      act.actor.agencyId,
      act.actor.personName,
      act.now,
    ],
  )
}

/** Tells how far a running import has come; runs in a transaction of its own so that others see it. */
export async function reportProgress(tx: Tx, batchId: string, rowsRead: number): Promise<void> {
  await tx.run(`update entities.import_batch set rows_read = $2 where batch_id = $1 and state = 'running'`, [
    batchId,
    rowsRead,
  ])
}

/** Closes a batch with its numbers, its hash and its leaf. Locks its row; the check constraint proves the equation. */
export async function closeBatch(
  act: Act,
  batchId: string,
  counts: ImportCounts,
  closing: {
    encoding: string
    missingColumns: readonly string[]
    ignoredColumns: readonly string[]
    rowsHash: string
    leafHash: string
  },
): Promise<void> {
  await act.tx.run(
    `update entities.import_batch set state = 'complete', rows_read = $2, rows_in = $2, rows_loaded = $3, rows_changed = $4,
       rows_unchanged = $5, rows_quarantined = $6, rows_noted = $7, encoding = $8, missing_columns = $9, ignored_columns = $10,
       rows_hash = $11, leaf_hash = $12, finished_at = $13
     where batch_id = $1`,
    [
      batchId,
      counts.rowsIn,
      counts.rowsLoaded,
      counts.rowsChanged,
      counts.rowsUnchanged,
      counts.rowsQuarantined,
      counts.rowsNoted,
      closing.encoding,
      closing.missingColumns,
      closing.ignoredColumns,
      closing.rowsHash,
      closing.leafHash,
      act.ports.time.now(),
    ],
  )
}

/** Says why a running import ended without loading anything. Locks the batch's row. */
export async function failBatch(act: Act, batchId: string, failure: string): Promise<void> {
  await act.tx.run(
    `update entities.import_batch set state = 'failed', failure = $2, finished_at = $3 where batch_id = $1 and state = 'running'`,
    [batchId, failure, act.now],
  )
}

/** Moves rows of a batch from quarantine to where their correction brought them; the equation stays true. Locks the batch's row. */
export async function settleRows(
  tx: Tx,
  batchId: string,
  moved: { loaded: number; changed: number; unchanged: number; discarded: number },
): Promise<void> {
  await tx.run(
    `update entities.import_batch set rows_quarantined = rows_quarantined - $2::bigint - $4::bigint - $5::bigint,
       rows_loaded = rows_loaded + $2, rows_changed = rows_changed + $3, rows_unchanged = rows_unchanged + $4,
       rows_discarded = rows_discarded + $5
     where batch_id = $1`,
    [batchId, moved.loaded, moved.changed, moved.unchanged, moved.discarded],
  )
}

/** Counts rows that went back to their source; they stay in quarantine's sum. Locks the batch's row. */
export async function countReturned(tx: Tx, batchId: string, count: number): Promise<void> {
  await tx.run(`update entities.import_batch set rows_returned = rows_returned + $2 where batch_id = $1`, [
    batchId,
    count,
  ])
}

/** One import, registration or correction of codes at a time: two loads must not meet over the same code. */
export async function takeRegister(tx: Tx): Promise<boolean> {
  const { got } = await tx.one<{ got: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('entities.register')) as got`,
  )
  return got
}

/** Lets the indexes of this transaction gather more before they sort it in; and a statement take its time. */
export async function widenForLoad(tx: Tx): Promise<void> {
  await tx.run(`select set_config('gin_pending_list_limit', '65536', true), set_config('work_mem', '65536', true),
    set_config('statement_timeout', '600000', true)`)
}

/** Sorts what the load left waiting into the search indexes. Locks nothing anybody reads. */
export async function flushSearch(tx: Tx): Promise<void> {
  await tx.run(`select entities.flush_search()`)
}
