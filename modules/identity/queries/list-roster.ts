import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** One officer who may be drawn on a day (执法检查人员名录库). */
export interface RosterOfficer {
  readonly id: string
  readonly name: string
  readonly agencyId: string
  readonly staffNumber: string
  readonly certificateNo: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate
  readonly districts: readonly string[]
  readonly functions: readonly string[]
  readonly qualifications: readonly string[]
  readonly mayLead: boolean
  readonly dailyCap: number
  readonly recusals: readonly string[]
}

/**
 * The officers of the agencies and of the offices they sent out who hold an 行政执法证 in force on the day.
 * Auxiliary staff, experts and department cards never count (行政处罚法 art. 42; 国办发〔2024〕54号). `officerIds` asks for these only.
 */
export function listRoster(
  tx: Tx,
  filter: {
    readonly agencyIds: readonly string[]
    readonly onDate: PlainDate
    readonly officerIds?: readonly string[]
  },
): Promise<RosterOfficer[]> {
  return tx.rows<RosterOfficer>(
    `with recursive reach as (
       select agency_id from identity.agency where agency_id = any ($1::uuid[])
       union
       select a.agency_id from identity.agency a join reach r on a.parent_id = r.agency_id where a.kind = 'dispatched'
     )
     select o.officer_id as "id", p.name, o.agency_id as "agencyId", o.staff_number as "staffNumber",
       c.number as "certificateNo", c.valid_from as "validFrom", c.valid_to as "validTo",
       case when o.districts = '{}' then a.divisions else o.districts end as "districts", o.functions,
       coalesce(q.codes, '{}') as "qualifications", o.may_lead as "mayLead", o.daily_cap as "dailyCap",
       coalesce(x.entities, '{}') as "recusals"
     from identity.officer o
     join reach using (agency_id)
     join identity.agency a using (agency_id)
     join identity.person p using (person_id)
     join lateral (
       select number, valid_from, valid_to from identity.officer_certificate
       where officer_id = o.officer_id and kind = 'administrative-enforcement'
         and valid_from <= $2::date and valid_to >= $2::date and (revoked_on is null or revoked_on > $2::date)
       order by valid_to desc, number limit 1
     ) c on true
     left join lateral (
       select array_agg(distinct code order by code) as codes from identity.officer_qualification
       where officer_id = o.officer_id and valid_from <= $2::date and (valid_to is null or valid_to >= $2::date)
     ) q on true
     left join lateral (
       select array_agg(distinct entity_id::text order by entity_id::text) as entities from identity.recusal
       where officer_id = o.officer_id and declared_on <= $2::date and (valid_to is null or valid_to >= $2::date)
     ) x on true
     where ($3::uuid[] is null or o.officer_id = any ($3::uuid[]))
       and o.kind = 'officer' and o.valid_from <= $2::date and (o.valid_to is null or o.valid_to >= $2::date)
     order by c.number collate "C"`,
    [filter.agencyIds, filter.onDate, filter.officerIds ?? null],
  )
}
