import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { ResultText } from '../domain/publication.ts'
import { resultTextSchema } from '../domain/publication.ts'

/** Which deliveries a list shows. @technical */
export type DeliveryFilter = 'failed' | 'queued' | 'late' | 'sent' | 'received' | 'kept-inside' | 'all'

/** A delivery of the desk. @technical */
export interface DeliveryRow {
  readonly publicationId: string
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
  readonly entityName: string
  readonly noticeNumber: string
  readonly agencyName: string
  readonly supplements: Readonly<Record<string, string>>
}

const FROM = `from disclosure_desk.outlet_delivery r join disclosure_desk.publication p on p.publication_id = r.record_id
  join disclosure_desk.outlet o using (outlet_id)
  where o.transport <> 'own-site' and ($1::text = 'all' or r.state = $1
    or ($1 = 'queued' and r.state = 'packed') or ($1 = 'late' and r.state = 'sent' and r.late_at is not null)) and ($2::text is null or r.outlet_id = $2)`

/** Deliveries to outlets outside, the newest first, as far as the asker's scope reaches. */
export function listDeliveryRows(
  tx: Tx,
  filter: DeliveryFilter,
  outletId: string | undefined,
  limit: number,
  offset: number,
): Promise<DeliveryRow[]> {
  return tx.rows<DeliveryRow>(
    `select r.record_id as "publicationId", r.outlet_id as "outletId", o.title as "outletTitle", r.act, r.state,
       r.failed_by as "failedBy", r.note, r.attempt, r.batch, r.happened_at as "happenedAt", r.late_at as "lateAt",
       p.redacted->>'title' as title, p.redacted->>'entityName' as "entityName",
       p.redacted->>'noticeNumber' as "noticeNumber", p.agency_name as "agencyName", r.supplements
     ${FROM} order by r.happened_at desc, r.record_id, r.outlet_id limit $3 offset $4`,
    [filter, outletId ?? null, limit, offset],
  )
}

/** How many deliveries a list holds. */
export async function countDeliveryRows(tx: Tx, filter: DeliveryFilter, outletId: string | undefined): Promise<number> {
  const { n } = await tx.one<{ n: number }>(`select count(*)::int4 as n ${FROM}`, [filter, outletId ?? null])
  return n
}

/** What a record for an outlet is made of, as the desk knows it. @technical */
export interface DeliveryContent {
  readonly recordId: string
  readonly agencyId: string
  readonly visitId: string
  readonly entityId: string
  readonly kind: string
  readonly text: ResultText
  readonly concludedOn: PlainDate
  readonly publishedOn: PlainDate
  readonly withdrawnReason: string | null
  readonly recheckedOn: PlainDate | null
  readonly isRecheckPassed: boolean | null
}

/** The contents of publications by id. */
export async function contentsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, DeliveryContent>> {
  const rows = await tx.rows<DeliveryContent>(
    `select publication_id as "recordId", agency_id as "agencyId", visit_id as "visitId", entity_id as "entityId", kind, redacted as text,
       formed_on as "concludedOn", published_on as "publishedOn", withdrawal->>'reason' as "withdrawnReason",
       c.closed_on as "recheckedOn", c.is_recheck_passed as "isRecheckPassed"
     from disclosure_desk.publication left join disclosure_desk.correction c using (visit_id, agency_id) where publication_id = any ($1::uuid[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.recordId, { ...row, text: resultTextSchema.parse(row.text) }]))
}
