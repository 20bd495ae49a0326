import type { Tx } from '#platform/tx.ts'

/** @technical */
export type BatchState = 'received' | 'loading' | 'complete' | 'failed'

/** A batch of a feed as it stands. @technical */
export interface FeedBatchRow {
  readonly batchId: string
  readonly feedKey: string
  readonly feedVersion: number
  readonly agency: string
  readonly fileName: string
  readonly fileHash: string
  readonly fileBytes: number
  readonly format: 'csv' | 'xlsx' | 'json' | 'front-end'
  readonly encoding: string | null
  readonly state: BatchState
  readonly titles: readonly string[]
  readonly missingColumns: readonly string[]
  readonly pages: number
  readonly pagesLoaded: number
  readonly stalls: number
  readonly rowsIn: number
  readonly rowsLoaded: number
  readonly rowsChanged: number
  readonly rowsEnded: number
  readonly rowsUnchanged: number
  readonly rowsQuarantined: number
  readonly rowsReturned: number
  readonly rowsHash: string | null
  readonly leafHash: string | null
  readonly failure: string | null
  readonly receivedBy: string
  readonly startedAt: Date
  readonly progressedAt: Date
  readonly finishedAt: Date | null
}

const columns = `batch_id as "batchId", feed_key as "feedKey", feed_version as "feedVersion", agency, file_name as "fileName",
  file_hash as "fileHash", file_bytes::float8 as "fileBytes", format, encoding, state, titles, missing_columns as "missingColumns",
  pages, pages_loaded as "pagesLoaded", stalls, rows_in::int as "rowsIn", rows_loaded::int as "rowsLoaded",
  rows_changed::int as "rowsChanged", rows_ended::int as "rowsEnded", rows_unchanged::int as "rowsUnchanged",
  rows_quarantined::int as "rowsQuarantined", rows_returned::int as "rowsReturned", rows_hash as "rowsHash",
  leaf_hash as "leafHash", failure, received_by as "receivedBy", started_at as "startedAt", progressed_at as "progressedAt",
  finished_at as "finishedAt"`

export async function findFeedBatch(tx: Tx, batchId: string): Promise<FeedBatchRow | undefined> {
  return tx.maybe<FeedBatchRow>(`select ${columns} from exchange.feed_batch where batch_id = $1`, [batchId])
}

/** The oldest batch of a feed that is not done, with its row locked; undefined when there is none or another holds it. */
export async function lockNextBatch(tx: Tx, feedKey: string): Promise<FeedBatchRow | undefined> {
  return tx.maybe<FeedBatchRow>(
    `select ${columns} from exchange.feed_batch where batch_id = (select batch_id from exchange.feed_batch
       where feed_key = $1 and state in ('received', 'loading') order by arrival limit 1)
     for update skip locked`,
    [feedKey],
  )
}

/** Batches that have not come forward since `before`, and are not being worked on now. */
export async function lockStalled(tx: Tx, before: Date): Promise<FeedBatchRow[]> {
  return tx.rows<FeedBatchRow>(
    `select ${columns} from exchange.feed_batch b where state in ('received', 'loading') and progressed_at < $1
       and not exists (select 1 from exchange.feed_batch e where e.feed_key = b.feed_key and e.arrival < b.arrival
         and e.state in ('received', 'loading'))
     order by arrival for update skip locked`,
    [before],
  )
}

/** The next page of a batch that is not loaded. */
export async function nextPage(
  tx: Tx,
  batchId: string,
): Promise<{ pageNo: number; pageHash: string; rowCount: number } | undefined> {
  return tx.maybe(
    `select page_no as "pageNo", page_hash as "pageHash", row_count as "rowCount" from exchange.feed_page
     where batch_id = $1 and loaded_at is null order by page_no limit 1`,
    [batchId],
  )
}

/** One page of a batch. */
export async function findPage(tx: Tx, batchId: string, pageNo: number): Promise<{ pageHash: string } | undefined> {
  return tx.maybe(`select page_hash as "pageHash" from exchange.feed_page where batch_id = $1 and page_no = $2`, [
    batchId,
    pageNo,
  ])
}

export async function listPageHashes(tx: Tx, batchId: string): Promise<string[]> {
  const rows = await tx.rows<{ hash: string }>(
    `select page_hash as hash from exchange.feed_page where batch_id = $1 order by page_no`,
    [batchId],
  )
  return rows.map((row) => row.hash)
}

/** Batches, the latest first. */
export async function listBatches(
  tx: Tx,
  filter: { feedKey: string | null; state: BatchState | null },
  limit: number,
  offset: number,
): Promise<{ rows: FeedBatchRow[]; total: number }> {
  const where = `($1::text is null or feed_key = $1) and ($2::text is null or state = $2)`
  const params = [filter.feedKey, filter.state]
  const rows = await tx.rows<FeedBatchRow>(
    `select ${columns} from exchange.feed_batch where ${where} order by arrival desc limit $3 offset $4`,
    [...params, limit, offset],
  )
  const { total } = await tx.one<{ total: number }>(
    `select count(*)::int as total from exchange.feed_batch where ${where}`,
    params,
  )
  return { rows, total }
}

/** The last batch of every feed that has one. */
export async function listLastBatches(tx: Tx): Promise<FeedBatchRow[]> {
  return tx.rows<FeedBatchRow>(
    `select distinct on (feed_key) ${columns} from exchange.feed_batch order by feed_key, arrival desc`,
  )
}

/** @technical */
export interface UnknownColumnRow {
  readonly batchId: string
  readonly title: string
  readonly filled: number
  readonly samples: readonly string[]
}

/** Columns nobody knows, of one batch. */
export async function listUnknownColumns(tx: Tx, batchId: string): Promise<UnknownColumnRow[]> {
  return tx.rows<UnknownColumnRow>(
    `select batch_id as "batchId", title, filled::int as filled, samples from exchange.unknown_column
     where batch_id = $1 order by title`,
    [batchId],
  )
}

/** Columns nobody knows, of the batches of one feed: the latest of each title. */
export async function listUnknownOfFeed(tx: Tx, feedKey: string): Promise<UnknownColumnRow[]> {
  return tx.rows<UnknownColumnRow>(
    `select distinct on (u.title) u.batch_id as "batchId", u.title, u.filled::int as filled, u.samples
     from exchange.unknown_column u join exchange.feed_batch b using (batch_id)
     where u.feed_key = $1 order by u.title, b.arrival desc`,
    [feedKey],
  )
}
