import type { Tx } from '#platform/tx.ts'

/**
 * Where a module keeps its outlets: tables outlet, outlet_delivery, outlet_batch, outlet_dispatch, outlet_answer,
 * outlet_receipt_file, outlet_statement, outlet_check and outlet_extra of one shape in a schema of its own, policed by agency. @technical
 */
export interface OutletBook {
  readonly schema: string
}

/** What is done with a record at an outlet: it is put there, changed, or taken back. @technical */
export type DeliveryAct = 'publish' | 'update' | 'withdraw'

/** A delivery: one record to one outlet, to put it there, change it or take it back. @technical */
export interface DeliveryKey {
  readonly recordId: string
  readonly outletId: string
  readonly act: DeliveryAct
}

/** A delivery that waits to leave. @technical */
export interface QueuedDelivery extends DeliveryKey {
  readonly agencyId: string
  readonly supplements: Readonly<Record<string, string>>
}

/** A batch as it was packed. @technical */
export interface PackedBatch {
  readonly batch: string
  readonly fileHash: string
}

/** The next deliveries of an outlet in the order they came; the line of the outlet is locked, so nobody else packs. */
export function takeQueued(tx: Tx, book: OutletBook, outletId: string, most: number): Promise<QueuedDelivery[]> {
  return tx.rows<QueuedDelivery>(
    `select record_id as "recordId", outlet_id as "outletId", act, agency_id as "agencyId", supplements
     from ${book.schema}.outlet_delivery where outlet_id = $1 and state = 'queued'
     order by happened_at, array_position(array['publish', 'update', 'withdraw'], act), record_id limit $2 for update`,
    [outletId, most],
  )
}

/** The number of the outlet's next batch of a day: yyyymmdd and five digits. The line of the outlet is locked. */
export async function nextBatch(tx: Tx, book: OutletBook, outletId: string, day: string): Promise<string> {
  const start = day.replaceAll('-', '')
  const { last } = await tx.one<{ last: string | null }>(
    `select max(batch) as last from (
       select batch from ${book.schema}.outlet_batch where outlet_id = $1 and batch like $2
       union all select batch from ${book.schema}.outlet_dispatch where outlet_id = $1 and batch like $2) b`,
    [outletId, `${start}%`],
  )
  const count = last === null ? 0 : Number(last.slice(start.length))
  return `${start}${String(count + 1).padStart(5, '0')}`
}

/** Notes that deliveries are packed into a batch; their rows are locked by takeQueued. */
export async function markPacked(
  tx: Tx,
  book: OutletBook,
  packed: readonly DeliveryKey[],
  batch: PackedBatch & { readonly outletId: string },
  now: Date,
): Promise<void> {
  tx.later(
    `insert into ${book.schema}.outlet_batch (outlet_id, batch, file_hash, records, packed_at) values ($1, $2, $3, $4, $5)`,
    [batch.outletId, batch.batch, batch.fileHash, packed.length, now],
  )
  tx.later(
    `update ${book.schema}.outlet_delivery r set state = 'packed', batch = $4, note = null, failed_by = null, late_at = null
     from unnest($1::uuid[], $2::text[]) as s (record_id, act)
     where r.record_id = s.record_id and r.act = s.act and r.outlet_id = $3`,
    [packed.map((one) => one.recordId), packed.map((one) => one.act), batch.outletId, batch.batch],
  )
}

/** The batch of an outlet that was packed and has not left. Locks nothing: the line of the outlet is locked. */
export function findPacked(tx: Tx, book: OutletBook, outletId: string): Promise<PackedBatch | undefined> {
  return tx.maybe(
    `select batch, file_hash as "fileHash" from ${book.schema}.outlet_batch where outlet_id = $1 and left_at is null
     order by batch limit 1`,
    [outletId],
  )
}

/** Notes that a packed batch left, with the bytes it left as. Locks its deliveries. */
export async function markLeft(
  tx: Tx,
  book: OutletBook,
  file: { readonly outletId: string; readonly batch: string; readonly hash: string },
  now: Date,
): Promise<void> {
  const key = [file.outletId, file.batch]
  tx.later(`update ${book.schema}.outlet_batch set left_at = $3 where outlet_id = $1 and batch = $2`, [...key, now])
  tx.later(
    `insert into ${book.schema}.outlet_dispatch (record_id, agency_id, outlet_id, act, attempt, batch, file_hash, sent_at)
     select record_id, agency_id, outlet_id, act, attempt + 1, batch, $3, $4
     from ${book.schema}.outlet_delivery where outlet_id = $1 and batch = $2 and state = 'packed'`,
    [...key, file.hash, now],
  )
  tx.later(
    `update ${book.schema}.outlet_delivery set state = 'sent', attempt = attempt + 1, happened_at = $3
     where outlet_id = $1 and batch = $2 and state = 'packed'`,
    [...key, now],
  )
}

/** Notes that a delivery did not fit the outlet's table and stayed here; its row is locked by takeQueued. */
export async function markUnfit(tx: Tx, book: OutletBook, of: DeliveryKey, why: string, now: Date): Promise<void> {
  tx.later(
    `update ${book.schema}.outlet_delivery set state = 'failed', failed_by = 'own-check', note = $4, happened_at = $5
     where record_id = $1 and outlet_id = $2 and act = $3`,
    [of.recordId, of.outletId, of.act, why, now],
  )
}

/** A delivery that somebody wants to send again. @technical */
export interface LockedDelivery {
  readonly state: 'queued' | 'packed' | 'sent' | 'received' | 'failed' | 'kept-inside'
  readonly attempt: number
  readonly supplements: Record<string, string>
  /** A withdrawal of the record follows, or went there already: what came before it is not sent again. */
  readonly isTakenBack: boolean
}

/** Locks a delivery's row until the transaction ends and answers its state; undefined when there is none. */
export async function lockDelivery(tx: Tx, book: OutletBook, of: DeliveryKey): Promise<LockedDelivery | undefined> {
  return tx.maybe(
    `select state, attempt, supplements, act <> 'withdraw' and exists (select 1 from ${book.schema}.outlet_delivery w
       where w.record_id = d.record_id and w.outlet_id = d.outlet_id and w.act = 'withdraw') as "isTakenBack"
     from ${book.schema}.outlet_delivery d where record_id = $1 and outlet_id = $2 and act = $3 for update`,
    [of.recordId, of.outletId, of.act],
  )
}

/** Puts a delivery back into the queue with what was filled in; its row is locked by lockDelivery. */
export async function requeue(
  tx: Tx,
  book: OutletBook,
  of: DeliveryKey,
  supplements: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  tx.later(
    `update ${book.schema}.outlet_delivery set state = 'queued', supplements = $4, happened_at = $5, note = null,
       failed_by = null, late_at = null
     where record_id = $1 and outlet_id = $2 and act = $3`,
    [of.recordId, of.outletId, of.act, JSON.stringify(supplements), now],
  )
}

/** Outlets with something that waits to leave, packed or not. */
export async function outletsWithWork(tx: Tx, book: OutletBook, outletIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select outlet_id as id from ${book.schema}.outlet o where outlet_id = any ($1::text[])
       and (exists (select 1 from ${book.schema}.outlet_delivery d where d.outlet_id = o.outlet_id and d.state = 'queued')
         or exists (select 1 from ${book.schema}.outlet_batch b where b.outlet_id = o.outlet_id and b.left_at is null))
     order by outlet_id`,
    [outletIds],
  )
  return rows.map((row) => row.id)
}
