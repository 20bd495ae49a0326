import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import type { SplitFile } from '../intake/split-file.ts'

/** @technical */
export interface NewFeedBatch {
  readonly batchId: string
  readonly feedKey: string
  readonly feedVersion: number
  readonly agency: string
  readonly fileName: string
  readonly fileHash: string
  readonly fileBytes: number
  readonly format: string
}

/** Opens a batch that waits to be read. False when the id is in use. Locks nothing. */
export async function openFeedBatch(act: Act, batch: NewFeedBatch): Promise<boolean> {
  const written = await act.tx.run(
    `insert into exchange.feed_batch (batch_id, feed_key, feed_version, agency, file_name, file_hash, file_bytes, format, state,
       received_by, started_at, progressed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'received', $9, $10, $10) on conflict (batch_id) do nothing`,
    [
      batch.batchId,
      batch.feedKey,
      batch.feedVersion,
      batch.agency,
      batch.fileName,
      batch.fileHash,
      batch.fileBytes,
      batch.format,
      act.actor.personName,
      act.now,
    ],
  )
  return written === 1
}

/** Keeps the pages of a file that was read and the columns nobody knows. Locks the batch's row. */
export async function keepSplit(act: Act, batchId: string, feedKey: string, split: SplitFile): Promise<void> {
  const { header, pages, unknown } = split
  await act.tx.run(
    `insert into exchange.feed_page (batch_id, page_no, page_hash, row_count)
     select $1, n, h, c from unnest($2::int[], $3::text[], $4::int[]) as p (n, h, c)`,
    [batchId, pages.map((_, at) => at), pages.map((page) => page.hash), pages.map((page) => page.rowCount)],
  )
  for (const column of unknown) {
    await act.tx.run(
      `insert into exchange.unknown_column (batch_id, feed_key, title, filled, samples) values ($1, $2, $3, $4, $5)`,
      [batchId, feedKey, column.title, column.filled, column.samples],
    )
  }
  await act.tx.run(
    `update exchange.feed_batch set state = 'loading', encoding = $2, titles = $3, missing_columns = $4, pages = $5,
       progressed_at = $6, stalls = 0 where batch_id = $1`,
    [batchId, split.encoding, header.titles, header.missing, pages.length, act.now],
  )
}

/** @technical */
export interface PageCounts {
  readonly rowsIn: number
  readonly loaded: number
  readonly changed: number
  readonly ended: number
  readonly unchanged: number
  readonly quarantined: number
}

/** Counts a page as loaded, once. Locks the page's and the batch's row; the check constraint proves the equation. */
export async function countPage(act: Act, batchId: string, pageNo: number, counts: PageCounts): Promise<void> {
  const taken = await act.tx.run(
    `update exchange.feed_page set loaded_at = $3 where batch_id = $1 and page_no = $2 and loaded_at is null`,
    [batchId, pageNo, act.now],
  )
  if (taken !== 1) throw new Error(`page ${pageNo} of batch ${batchId} was loaded already`)
  await act.tx.run(
    `update exchange.feed_batch set pages_loaded = pages_loaded + 1, stalls = 0, progressed_at = $2, rows_in = rows_in + $3,
       rows_loaded = rows_loaded + $4, rows_changed = rows_changed + $5, rows_ended = rows_ended + $6,
       rows_unchanged = rows_unchanged + $7, rows_quarantined = rows_quarantined + $8 where batch_id = $1`,
    [
      batchId,
      act.now,
      counts.rowsIn,
      counts.loaded,
      counts.changed,
      counts.ended,
      counts.unchanged,
      counts.quarantined,
    ],
  )
}

/** Closes a batch with its hash and leaf. Locks its row. */
export async function closeFeedBatch(act: Act, batchId: string, rowsHash: string, leafHash: string): Promise<void> {
  await act.tx.run(
    `update exchange.feed_batch set state = 'complete', rows_hash = $2, leaf_hash = $3, finished_at = $4, failure = null
     where batch_id = $1`,
    [batchId, rowsHash, leafHash, act.ports.time.now()],
  )
}

/** Says why a batch goes no further. Locks its row. */
export async function failFeedBatch(act: Act, batchId: string, failure: string): Promise<void> {
  await act.tx.run(
    `update exchange.feed_batch set state = 'failed', failure = $2, finished_at = $3 where batch_id = $1`,
    [batchId, failure, act.now],
  )
}

/** Takes a batch up again where it stopped. Locks its row. */
export async function reopenFeedBatch(act: Act, batchId: string): Promise<void> {
  await act.tx.run(
    `update exchange.feed_batch set state = case when pages = 0 then 'received' else 'loading' end, failure = null,
       finished_at = null, stalls = 0, progressed_at = $2 where batch_id = $1`,
    [batchId, act.now],
  )
}

/** Counts a batch that stands still as stalled once more. Locks its row. */
export async function countStall(act: Act, batchId: string): Promise<void> {
  await act.tx.run(`update exchange.feed_batch set stalls = stalls + 1, progressed_at = $2 where batch_id = $1`, [
    batchId,
    act.now,
  ])
}

/** Moves rows of a batch from quarantine to where their correction brought them. Locks the batch's row. */
export async function moveRows(
  tx: Tx,
  batchId: string,
  moved: { loaded: number; changed: number; ended: number; unchanged: number },
): Promise<void> {
  await tx.run(
    `update exchange.feed_batch set rows_quarantined = rows_quarantined - $2::bigint - $5::bigint,
       rows_loaded = rows_loaded + $2, rows_changed = rows_changed + $3, rows_ended = rows_ended + $4,
       rows_unchanged = rows_unchanged + $5 where batch_id = $1`,
    [batchId, moved.loaded, moved.changed, moved.ended, moved.unchanged],
  )
}

/** Moves a row that was loaded back among the quarantined. Locks the batch's row. */
export async function moveBack(tx: Tx, batchId: string): Promise<void> {
  await tx.run(
    `update exchange.feed_batch set rows_loaded = rows_loaded - 1, rows_quarantined = rows_quarantined + 1,
       rows_changed = least(rows_changed, rows_loaded - 1 - rows_ended) where batch_id = $1`,
    [batchId],
  )
}

/** Counts rows of a batch as returned; they stay among the quarantined. Locks the batch's row. */
export async function countReturned(tx: Tx, batchId: string, rows: number): Promise<void> {
  await tx.run(`update exchange.feed_batch set rows_returned = rows_returned + $2 where batch_id = $1`, [batchId, rows])
}
