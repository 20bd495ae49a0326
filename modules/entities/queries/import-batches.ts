import type { Tx } from '#platform/tx.ts'
import type { RowFault } from '../domain/quarantine-reason.ts'
import type { RegistrationStatus } from '../domain/registration-status.ts'

/** @technical */
export interface BatchRow {
  readonly batchId: string
  readonly fileName: string
  readonly fileHash: string
  readonly fileBytes: number
  readonly source: string
  readonly encoding: string | null
  readonly declaredStatus: RegistrationStatus
  readonly declaredBasis: string | null
  readonly state: 'running' | 'complete' | 'failed'
  readonly rowsRead: number
  readonly rowsIn: number
  readonly rowsLoaded: number
  readonly rowsChanged: number
  readonly rowsUnchanged: number
  readonly rowsQuarantined: number
  readonly rowsDiscarded: number
  readonly rowsReturned: number
  readonly rowsNoted: number
  readonly missingColumns: readonly string[]
  readonly ignoredColumns: readonly string[]
  readonly rowsHash: string | null
  readonly leafHash: string | null
  readonly failure: string | null
  readonly importedBy: string
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

const batchColumns = `batch_id as "batchId", file_name as "fileName", file_hash as "fileHash", file_bytes::float8 as "fileBytes", source, encoding,
  declared_status as "declaredStatus", declared_basis as "declaredBasis", state, rows_read::int as "rowsRead", rows_in::int as "rowsIn",
  rows_loaded::int as "rowsLoaded", rows_changed::int as "rowsChanged", rows_unchanged::int as "rowsUnchanged",
  rows_quarantined::int as "rowsQuarantined", rows_discarded::int as "rowsDiscarded",
  rows_returned::int as "rowsReturned", rows_noted::int as "rowsNoted",
  missing_columns as "missingColumns", ignored_columns as "ignoredColumns", rows_hash as "rowsHash", leaf_hash as "leafHash", failure,
  imported_by as "importedBy", started_at as "startedAt", finished_at as "finishedAt"`

export async function findBatch(tx: Tx, batchId: string): Promise<BatchRow | undefined> {
  return tx.maybe<BatchRow>(`select ${batchColumns} from entities.import_batch where batch_id = $1`, [batchId])
}

export async function listBatches(tx: Tx, limit: number, offset: number): Promise<{ rows: BatchRow[]; total: number }> {
  const rows = await tx.rows<BatchRow>(
    `select ${batchColumns} from entities.import_batch order by started_at desc, batch_id limit $1 offset $2`,
    [limit, offset],
  )
  const { total } = await tx.one<{ total: number }>(`select count(*)::int as total from entities.import_batch`)
  return { rows, total }
}

/** @technical */
export interface QuarantineRow {
  readonly rowNo: number
  readonly lineNo: number
  readonly titles: readonly string[]
  readonly cells: readonly string[]
  readonly reason: string
  readonly faults: readonly RowFault[]
  readonly state: 'waiting' | 'corrected' | 'loaded' | 'unchanged' | 'discarded' | 'returned'
  readonly correctedCells: readonly string[] | null
  readonly remainingFaults: readonly RowFault[] | null
  readonly correctedBy: string | null
  readonly correctedAt: Date | null
  readonly discardReason: string | null
}

const quarantineColumns = `row_no::int as "rowNo", line_no::int as "lineNo", titles, cells, reason, faults, state,
  corrected_cells as "correctedCells", remaining_faults as "remainingFaults", corrected_by as "correctedBy",
  corrected_at as "correctedAt", discard_reason as "discardReason"`

/** Rows in quarantine, in the order of the file. */
export async function listQuarantined(
  tx: Tx,
  batchId: string,
  filter: { reason?: string | undefined; state?: string | undefined },
  limit: number,
  offset: number,
): Promise<{ rows: QuarantineRow[]; total: number; reasons: { reason: string; count: number }[] }> {
  const rows = await tx.rows<QuarantineRow>(
    `select ${quarantineColumns} from entities.quarantine
     where batch_id = $1 and ($2::text is null or reason = $2) and ($3::text is null or state = $3)
     order by row_no limit $4 offset $5`,
    [batchId, filter.reason ?? null, filter.state ?? null, limit, offset],
  )
  const { total } = await tx.one<{ total: number }>(
    `select count(*)::int as total from entities.quarantine
     where batch_id = $1 and ($2::text is null or reason = $2) and ($3::text is null or state = $3)`,
    [batchId, filter.reason ?? null, filter.state ?? null],
  )
  const reasons = await tx.rows<{ reason: string; count: number }>(
    `select reason, count(*)::int as count from entities.quarantine where batch_id = $1 group by reason order by count(*) desc, reason`,
    [batchId],
  )
  return { rows, total, reasons }
}

export async function findQuarantined(tx: Tx, batchId: string, rowNo: number): Promise<QuarantineRow | undefined> {
  return tx.maybe<QuarantineRow>(
    `select ${quarantineColumns} from entities.quarantine where batch_id = $1 and row_no = $2 for update`,
    [batchId, rowNo],
  )
}

/** Rows whose correction has no fault left. */
export async function listCorrected(tx: Tx, batchId: string): Promise<QuarantineRow[]> {
  return tx.rows<QuarantineRow>(
    `select ${quarantineColumns} from entities.quarantine where batch_id = $1 and state = 'corrected' order by row_no for update`,
    [batchId],
  )
}
