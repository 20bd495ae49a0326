import type { Tx } from '#platform/tx.ts'
import type { InspectionKind } from '../domain/visit.ts'
import { inspectionKindWords } from '../strings.ts'

/** What a system of government is told of a visit beside its result; it names persons and never stands in public. */
export interface VisitRecord {
  readonly kindLabel: string
  readonly visitDivision: string
  readonly itemVersionIds: readonly string[]
  readonly officers: readonly { readonly name: string; readonly certificateNumber: string }[]
}

interface Row extends Omit<VisitRecord, 'kindLabel'> {
  readonly visitId: string
  readonly kind: InspectionKind
}

/** Visits by id, items in their order, the lead officer first; who was released before the end is left out. */
export async function readVisitRecords(tx: Tx, visitIds: readonly string[]): Promise<ReadonlyMap<string, VisitRecord>> {
  const rows = await tx.rows<Row>(
    `select v.visit_id as "visitId", v.inspection_kind as "kind", v.division_code as "visitDivision",
       array(select i.item_version_id from inspection.visit_item i where i.visit_id = v.visit_id order by i.ordinal) as "itemVersionIds",
       coalesce((select jsonb_agg(jsonb_build_object('name', o.officer_name, 'certificateNumber', o.certificate_no)
           order by o.is_lead desc, o.certificate_no collate "C")
         from inspection.visit_officer o where o.visit_id = v.visit_id and o.released_at is null), '[]') as "officers"
     from inspection.visit v where v.visit_id = any ($1::uuid[])`,
    [visitIds],
  )
  return new Map(rows.map(({ visitId, kind, ...row }) => [visitId, { ...row, kindLabel: inspectionKindWords[kind] }]))
}
