import type { Tx } from '#platform/tx.ts'
import { findEntities, hitsByName } from '../queries/search-entities.ts'
import type { SearchFilter } from '../queries/search-filter.ts'

/** What an export is of. @technical */
export interface ExportFilter extends SearchFilter {
  readonly q: string
}

/** A file of one part of an export. @technical */
export interface ExportPart {
  readonly hash: string
  readonly size: number
}

/** An export as its job works on it. @technical */
export interface ExportOrder {
  readonly exportId: string
  readonly accountId: string
  readonly filter: ExportFilter
  readonly entityIds: readonly string[]
  readonly purpose: string
  readonly state: 'queued' | 'running' | 'done' | 'failed'
  readonly rowsTotal: number | null
  readonly rowsDone: number
  readonly parts: readonly ExportPart[]
}

const MOST_FOUND = 10_000

/** Orders an export; false when the id is in use. Locks nothing. */
export async function insertExportOrder(
  tx: Tx,
  order: Pick<ExportOrder, 'exportId' | 'accountId' | 'filter' | 'entityIds' | 'purpose'>,
  now: Date,
): Promise<boolean> {
  const added = await tx.run(
    `insert into entities.export_order (export_id, account_id, filter, entity_ids, purpose, state, requested_at)
     values ($1, $2, $3, $4::uuid[], $5, 'queued', $6) on conflict do nothing`,
    [order.exportId, order.accountId, JSON.stringify(order.filter), order.entityIds, order.purpose, now],
  )
  return added === 1
}

/** Locks an export until the transaction ends. */
export async function lockExportOrder(tx: Tx, exportId: string): Promise<ExportOrder | undefined> {
  return tx.maybe<ExportOrder>(
    `select export_id as "exportId", account_id as "accountId", filter, entity_ids as "entityIds", purpose, state,
       rows_total as "rowsTotal", rows_done as "rowsDone", parts
     from entities.export_order where export_id = $1 for update`,
    [exportId],
  )
}

/** Fixes which entities an export holds, in the order of codes, and answers how many; its row is locked by lockExportOrder. */
export async function fixLines(tx: Tx, order: ExportOrder): Promise<number> {
  const hits = await hitsOf(tx, order)
  const at = hits.params.length
  const total = await tx.run(
    `insert into entities.export_line (export_id, position, entity_id)
     select $${at + 1}::uuid, row_number() over (order by e.uscc, e.entity_id), e.entity_id
     from entities.entity e where e.entity_id in (${hits.sql})`,
    [...hits.params, order.exportId],
  )
  await tx.run(`update entities.export_order set state = 'running', rows_total = $2 where export_id = $1`, [
    order.exportId,
    total,
  ])
  return total
}

async function hitsOf(
  tx: Tx,
  { entityIds, filter }: ExportOrder,
): Promise<{ sql: string; params: readonly unknown[] }> {
  if (entityIds.length > 0) return { sql: `select unnest($1::uuid[])`, params: [entityIds] }
  const found = await findEntities(tx, filter.q, filter, { limit: 1, offset: 0 })
  if (found === undefined || found.by === 'name' || found.by === 'all') return hitsByName(tx, filter.q, filter)
  const all = await findEntities(tx, filter.q, filter, { limit: MOST_FOUND, offset: 0 })
  return { sql: `select unnest($1::uuid[])`, params: [(all?.rows ?? []).map((row) => row.entityId)] }
}

/** Adds a finished part; the order's row is locked by lockExportOrder. */
export async function addPart(tx: Tx, exportId: string, part: ExportPart, rows: number): Promise<void> {
  await tx.run(
    `update entities.export_order set parts = parts || $2::jsonb, rows_done = rows_done + $3 where export_id = $1`,
    [exportId, JSON.stringify([part]), rows],
  )
}

/** Closes an export with its whole file and forgets its lines; the order's row is locked by lockExportOrder. */
export async function finishExport(
  tx: Tx,
  exportId: string,
  file: ExportPart,
  now: Date,
  keepUntil: Date,
): Promise<void> {
  await tx.run(`delete from entities.export_line where export_id = $1`, [exportId])
  await tx.run(
    `update entities.export_order set state = 'done', file_hash = $2, file_size = $3, finished_at = $4, keep_until = $5
       where export_id = $1`,
    [exportId, file.hash, file.size, now, keepUntil],
  )
}

/** Closes an export that may not go on; the order's row is locked by lockExportOrder. */
export async function failExport(tx: Tx, exportId: string, reason: string, now: Date): Promise<void> {
  await tx.run(`delete from entities.export_line where export_id = $1`, [exportId])
  await tx.run(
    `update entities.export_order set state = 'failed', failed_reason = $2, finished_at = $3, keep_until = $3 where export_id = $1`,
    [exportId, reason, now],
  )
}

/** Exports whose files are to leave the store: the parts of what is whole or failed, and what is past its term; locks them. */
export async function lockExpiredExports(
  tx: Tx,
  now: Date,
  most: number,
): Promise<{ readonly exportId: string; readonly hashes: readonly string[]; readonly isExpired: boolean }[]> {
  return tx.rows(
    `select export_id as "exportId", keep_until <= $1 as "isExpired",
       coalesce((select array_agg(p ->> 'hash') from jsonb_array_elements(parts) p), '{}')
         || case when keep_until <= $1 and file_hash is not null then array[file_hash] else '{}' end as hashes
     from entities.export_order o
     where removed_at is null and state in ('done', 'failed') and (keep_until <= $1 or parts <> '[]')
     order by keep_until limit ${Math.trunc(most)} for update skip locked`,
    [now],
  )
}

/** Of these files, those that no other export still holds. */
export async function onlyOf(tx: Tx, exportId: string, hashes: readonly string[], now: Date): Promise<string[]> {
  const rows = await tx.rows<{ hash: string }>(
    `select h as hash from unnest($2::text[]) h where not exists (select 1 from entities.export_order o where o.export_id <> $1
       and o.removed_at is null
       and ((o.file_hash = h and o.keep_until > $3) or o.parts @> jsonb_build_array(jsonb_build_object('hash', h))))`,
    [exportId, hashes, now],
  )
  return rows.map((row) => row.hash)
}

/** Says that the parts, and past the term the file, are out of the store; the order's row is locked by lockExpiredExports. */
export async function markRemoved(tx: Tx, exportId: string, isExpired: boolean, now: Date): Promise<void> {
  await tx.run(
    `update entities.export_order set parts = '[]', removed_at = case when $2 then $3::timestamptz end where export_id = $1`,
    [exportId, isExpired, now],
  )
}
