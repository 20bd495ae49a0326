import type { PlainDate } from '#kernel/plain-date.ts'
import type { DeliveredRecord } from '#platform/outlet/delivery-list.ts'
import type { Tx } from '#platform/tx.ts'
import type { ResultText } from '../domain/publication.ts'
import { resultTextSchema } from '../domain/publication.ts'

/** A publication beside its delivery. @technical */
export interface DeliveredPublication {
  readonly publicationId: string
  readonly title: string
  readonly entityName: string
  readonly noticeNumber: string
  readonly agencyName: string
}

export const deliveredPublication: DeliveredRecord = {
  columns: `r.record_id as "publicationId", p.redacted->>'title' as title, p.redacted->>'entityName' as "entityName",
    p.redacted->>'noticeNumber' as "noticeNumber", p.agency_name as "agencyName"`,
  join: 'join disclosure_desk.publication p on p.publication_id = r.record_id',
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
