import type { Tx } from '#platform/tx.ts'
import type { FeedFault } from '../domain/feed-fault.ts'
import { registerImport } from '../domain/register-import.ts'

/** @technical */
export type RowState = 'waiting' | 'corrected' | 'loaded' | 'unchanged' | 'returned' | 'discarded'

/** @technical */
export interface QuarantinedRow {
  readonly batchId: string
  readonly rowNo: number
  readonly lineNo: number
  readonly feedKey: string
  readonly agency: string
  readonly fileName: string
  readonly titles: readonly string[]
  readonly cells: readonly string[]
  readonly faults: readonly FeedFault[]
  readonly state: RowState
  readonly correctedCells: readonly string[] | null
  readonly remainingFaults: readonly FeedFault[] | null
  readonly settledBy: string | null
  readonly settledAt: Date | null
  /** Why a row of a register file was laid aside for good. */
  readonly discardReason: string | null
  readonly arrivedAt: Date
  readonly recordKey: string | null
  readonly matchId: string | null
}

const columnsOf = (fileName: string, discardReason: string) => `q.batch_id as "batchId", q.row_no::int as "rowNo",
  q.line_no::int as "lineNo", q.feed_key as "feedKey", q.agency, ${fileName} as "fileName", q.titles, q.cells, q.faults, q.state,
  q.corrected_cells as "correctedCells", q.remaining_faults as "remainingFaults", q.settled_by as "settledBy",
  q.settled_at as "settledAt", ${discardReason} as "discardReason", q.arrived_at as "arrivedAt", q.record_key as "recordKey",
  q.match_id as "matchId"`
const feedColumns = columnsOf('b.file_name', 'null::text')
/** Rows of feeds, which a statement may lock. */
const feedRows = `exchange.quarantined_row q join exchange.feed_batch b using (batch_id)`
const columns = columnsOf('q.file_name', 'q.discard_reason')
const shown = `q.batch_id, q.row_no, q.line_no, q.titles, q.cells, q.reason, q.faults, q.state, q.corrected_cells, q.remaining_faults`
/** Rows of feeds and of register files; the register keeps the latter itself. */
const allRows = `(select ${shown}, q.feed_key, q.agency, b.file_name, q.arrived_at, settled_by, settled_at, null::text as discard_reason,
    record_key, match_id from ${feedRows}
  union all select ${shown}, '${registerImport.feed}', source, file_name, arrived_at, corrected_by, corrected_at, discard_reason,
    null, null from entities.pub_quarantine q) q`

/** @technical */
export interface QuarantineFilter {
  readonly feedKey: string | null
  readonly batchId: string | null
  readonly agency: string | null
  readonly reason: string | null
  readonly state: RowState | 'open' | null
}

const where = `($1::text is null or q.feed_key = $1) and ($2::uuid is null or q.batch_id = $2) and ($3::text is null or q.agency = $3)
  and ($4::text is null or q.reason = $4) and ($5::text is null or q.state = $5 or ($5 = 'open' and q.state in ('waiting', 'corrected')))`

function paramsOf(filter: QuarantineFilter): unknown[] {
  return [filter.feedKey, filter.batchId, filter.agency, filter.reason, filter.state]
}

/** Rows of the quarantine, those that arrived last first. */
export async function listRows(
  tx: Tx,
  filter: QuarantineFilter,
  limit: number,
  offset: number,
): Promise<QuarantinedRow[]> {
  return tx.rows<QuarantinedRow>(
    `select ${columns} from ${allRows} where ${where} order by q.arrived_at desc, q.batch_id, q.row_no limit $6 offset $7`,
    [...paramsOf(filter), limit, offset],
  )
}

/** How many rows, by what they can be picked by. */
export async function countRows(
  tx: Tx,
  filter: QuarantineFilter,
): Promise<{ feedKey: string; agency: string; reason: string; state: RowState; count: number }[]> {
  return tx.rows(
    `select q.feed_key as "feedKey", q.agency, q.reason, q.state, count(*)::int as count from ${allRows}
     where ${where} group by q.feed_key, q.agency, q.reason, q.state order by count(*) desc, 1, 3, 4`,
    paramsOf(filter),
  )
}

export async function findRow(tx: Tx, batchId: string, rowNo: number): Promise<QuarantinedRow | undefined> {
  return tx.maybe<QuarantinedRow>(`select ${columns} from ${allRows} where q.batch_id = $1 and q.row_no = $2`, [
    batchId,
    rowNo,
  ])
}

/** Rows of a batch that are corrected, and those that only waited for the register to know their entity. */
export async function listReloadable(tx: Tx, batchId: string): Promise<QuarantinedRow[]> {
  return tx.rows<QuarantinedRow>(
    `select ${feedColumns} from ${feedRows} where q.batch_id = $1
       and (q.state = 'corrected' or (q.state = 'waiting' and q.reason = 'not-in-register' and q.corrected_cells is null))
     order by q.row_no for update of q`,
    [batchId],
  )
}

/** The rows of one record of a feed that wait, in the order they came. */
export async function listWaitingOfRecord(tx: Tx, feedKey: string, recordKey: string): Promise<QuarantinedRow[]> {
  return tx.rows<QuarantinedRow>(
    `select ${feedColumns} from ${feedRows} where q.feed_key = $1 and q.record_key = $2 and q.state in ('waiting', 'corrected')
     order by b.arrival, q.row_no for update of q`,
    [feedKey, recordKey],
  )
}

/** How many rows of each feed wait. */
export async function countOpenByFeed(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.rows<{ feedKey: string; count: number }>(
    `select feed_key as "feedKey", count(*)::int as count from exchange.quarantined_row
     where state in ('waiting', 'corrected') group by feed_key`,
  )
  return new Map(rows.map((row) => [row.feedKey, row.count]))
}

/** Which of these rows of a feed, by their hash, came with another batch and are in quarantine, or were and are settled. */
export async function listKnownRows(
  tx: Tx,
  feedKey: string,
  batchId: string,
  hashes: readonly string[],
): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await tx.rows<{ hash: string }>(
    `select distinct encode(row_hash, 'hex') as hash from exchange.quarantined_row
     where feed_key = $1 and row_hash = any (select decode(h, 'hex') from unnest($3::text[]) h) and state <> 'returned'
       and batch_id <> $2`,
    [feedKey, batchId, hashes],
  )
  return new Set(rows.map((row) => row.hash))
}
