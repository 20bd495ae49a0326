import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** An officer with the whole history of certificates and qualifications. */
export interface OfficerRecord {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly agencyId: string
  readonly staffNumber: string
  readonly kind: 'officer' | 'auxiliary' | 'expert'
  readonly post: string | null
  readonly districts: readonly string[]
  readonly functions: readonly string[]
  readonly mayLead: boolean
  readonly dailyCap: number
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly certificates: readonly CertificateRecord[]
  readonly qualifications: readonly QualificationRecord[]
}

/** @technical */
export interface CertificateRecord {
  readonly id: string
  readonly kind: 'administrative-enforcement' | 'department'
  readonly number: string
  readonly issuedBy: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate
  readonly revokedOn: PlainDate | null
}

/** @technical */
export interface QualificationRecord {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly documentNumber: string | null
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

const SELECT = `select o.officer_id as "id", o.person_id as "personId", p.name, o.agency_id as "agencyId",
    o.staff_number as "staffNumber", o.kind, o.post, o.districts, o.functions, o.may_lead as "mayLead",
    o.daily_cap as "dailyCap", o.valid_from as "validFrom", o.valid_to as "validTo",
    coalesce((select jsonb_agg(jsonb_build_object('id', c.certificate_id, 'kind', c.kind, 'number', c.number,
        'issuedBy', c.issued_by, 'validFrom', c.valid_from, 'validTo', c.valid_to, 'revokedOn', c.revoked_on)
        order by c.valid_to desc, c.number)
      from identity.officer_certificate c where c.officer_id = o.officer_id), '[]') as "certificates",
    coalesce((select jsonb_agg(jsonb_build_object('id', q.qualification_id, 'code', q.code, 'title', q.title,
        'documentNumber', q.document_number, 'validFrom', q.valid_from, 'validTo', q.valid_to)
        order by q.code, q.valid_from)
      from identity.officer_qualification q where q.officer_id = o.officer_id), '[]') as "qualifications"
  from identity.officer o join identity.person p using (person_id)`

/** The officer of an id. */
export function findOfficer(tx: Tx, id: string): Promise<OfficerRecord | undefined> {
  return tx.maybe<OfficerRecord>(`${SELECT} where o.officer_id = $1`, [id])
}

/** Officers of some agencies (all when empty) whose name, staff number or certificate number contains the text. */
export function findOfficers(
  tx: Tx,
  filter: {
    readonly agencyIds: readonly string[]
    readonly text: string
    readonly limit: number
    readonly offset: number
  },
): Promise<OfficerRecord[]> {
  return tx.rows<OfficerRecord>(
    `${SELECT}
     where (cardinality($1::uuid[]) = 0 or o.agency_id = any ($1::uuid[]))
       and ($2 = '' or strpos(p.name, $2) > 0 or strpos(o.staff_number, $2) > 0 or exists (
         select 1 from identity.officer_certificate c where c.officer_id = o.officer_id and strpos(c.number, $2) > 0))
     order by o.staff_number collate "C", o.officer_id limit $3 offset $4`,
    [filter.agencyIds, filter.text, filter.limit, filter.offset],
  )
}

/** How many officers the same filter finds. */
export async function countOfficers(
  tx: Tx,
  filter: { readonly agencyIds: readonly string[]; readonly text: string },
): Promise<number> {
  const { count } = await tx.one<{ count: number }>(
    `select count(*)::int4 as "count" from identity.officer o join identity.person p using (person_id)
     where (cardinality($1::uuid[]) = 0 or o.agency_id = any ($1::uuid[]))
       and ($2 = '' or strpos(p.name, $2) > 0 or strpos(o.staff_number, $2) > 0 or exists (
         select 1 from identity.officer_certificate c where c.officer_id = o.officer_id and strpos(c.number, $2) > 0))`,
    [filter.agencyIds, filter.text],
  )
  return count
}
