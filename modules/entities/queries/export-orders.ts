import type { Tx } from '#platform/tx.ts'
import type { SavedQuery } from '../store/saved-queries.ts'

/** An export as the person who asked for it sees it. @technical */
export interface ExportView {
  readonly exportId: string
  readonly filter: Record<string, unknown>
  readonly selected: number
  readonly purpose: string
  readonly state: 'queued' | 'running' | 'done' | 'failed'
  readonly rowsTotal: number | null
  readonly rowsDone: number
  readonly fileHash: string | null
  readonly fileSize: number | null
  readonly failedReason: string | null
  readonly requestedAt: Date
  readonly finishedAt: Date | null
  readonly keepUntil: Date | null
}

const MOST_SHOWN = 20

const VIEW = `select export_id as "exportId", filter, cardinality(entity_ids) as selected, purpose, state, rows_total as "rowsTotal",
    rows_done as "rowsDone", file_hash as "fileHash", file_size::float8 as "fileSize", failed_reason as "failedReason",
    requested_at as "requestedAt", finished_at as "finishedAt", keep_until as "keepUntil"
  from entities.export_order`

/** The latest exports of a person. */
export function listExportsOf(tx: Tx, accountId: string): Promise<ExportView[]> {
  return tx.rows<ExportView>(
    `${VIEW} where account_id = $1 order by requested_at desc, export_id limit ${MOST_SHOWN}`,
    [accountId],
  )
}

/** A person's own export. */
export function findExportOf(tx: Tx, accountId: string, exportId: string): Promise<ExportView | undefined> {
  return tx.maybe<ExportView>(`${VIEW} where account_id = $1 and export_id = $2`, [accountId, exportId])
}

/** True while an export of this person runs that was asked for after `since`. */
export async function hasRunningExport(tx: Tx, accountId: string, since: Date): Promise<boolean> {
  const row = await tx.maybe(
    `select 1 from entities.export_order where account_id = $1 and state in ('queued', 'running') and requested_at > $2`,
    [accountId, since],
  )
  return row !== undefined
}

/** The queries a person keeps, by name. */
export function listSavedQueriesOf(tx: Tx, accountId: string): Promise<SavedQuery[]> {
  return tx.rows<SavedQuery>(
    `select query_id as "queryId", name, filter from entities.saved_query where account_id = $1 order by name`,
    [accountId],
  )
}
