import type { Tx } from '#platform/tx.ts'

/** Which deliveries a list shows. @technical */
export type SharedFilter = 'failed' | 'late' | 'queued' | 'sent' | 'received' | 'kept-inside' | 'all'

/** A delivery of a shared record. @technical */
export interface SharedDeliveryRow {
  readonly recordId: string
  readonly outletId: string
  readonly outletTitle: string
  readonly act: 'publish' | 'update' | 'withdraw'
  readonly state: 'queued' | 'packed' | 'sent' | 'received' | 'failed' | 'kept-inside'
  readonly failedBy: 'own-check' | 'outlet' | null
  readonly note: string | null
  readonly attempt: number
  readonly batch: string | null
  readonly happenedAt: Date
  readonly lateAt: Date | null
  readonly title: string
  readonly subject: string
  readonly supplements: Readonly<Record<string, string>>
}

const FROM = `from exchange_desk.outlet_delivery r join exchange_desk.outlet_record c using (record_id, outlet_id)
  join exchange_desk.outlet o using (outlet_id)
  where ($2::text is null or r.outlet_id = $2) and ($1::text = 'all' or r.state = $1
    or ($1 = 'queued' and r.state = 'packed') or ($1 = 'late' and r.state = 'sent' and r.late_at is not null))`

/** Deliveries of shared records, the newest first, as far as the asker's scope reaches. */
export function listSharedDeliveries(
  tx: Tx,
  filter: SharedFilter,
  outletId: string | undefined,
  limit: number,
  offset: number,
): Promise<SharedDeliveryRow[]> {
  return tx.rows<SharedDeliveryRow>(
    `select r.record_id as "recordId", r.outlet_id as "outletId", o.title as "outletTitle", r.act, r.state,
       r.failed_by as "failedBy", r.note, r.attempt, r.batch, r.happened_at as "happenedAt", r.late_at as "lateAt",
       c.title, c.subject, r.supplements
     ${FROM} order by r.happened_at desc, r.record_id, r.outlet_id limit $3 offset $4`,
    [filter, outletId ?? null, limit, offset],
  )
}

/** How many deliveries a list holds. */
export async function countSharedDeliveries(
  tx: Tx,
  filter: SharedFilter,
  outletId: string | undefined,
): Promise<number> {
  const { n } = await tx.one<{ n: number }>(`select count(*)::int4 as n ${FROM}`, [filter, outletId ?? null])
  return n
}
