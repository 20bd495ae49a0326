import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { RegistrationStatus } from '../domain/registration-status.ts'

/** One entity as the bands above see it; null is unknown. @technical */
export interface FoundEntity {
  readonly entityId: string
  readonly uscc: string | null
  readonly name: string
  readonly status: RegistrationStatus
  readonly statusSinceOn: PlainDate | null
  readonly typeCode: string | null
  readonly kind: EntityKind
  readonly industryCode: string | null
  readonly industrySection: string | null
  readonly registeredOn: PlainDate | null
  readonly legalRepresentative: string | null
  readonly divisionCode: string | null
  readonly authorityCode: string | null
  readonly officeCode: string | null
  readonly isOutsideCity: boolean
  readonly domicileId: string | null
  readonly address: string | null
  readonly licenceKinds: readonly string[]
}

/** What kind of subject the law sees; a branch is not a company, an individual household is neither (domain.md traps 7, 8). */
export type EntityKind =
  | 'company'
  | 'branch'
  | 'partnership'
  | 'sole-proprietorship'
  | 'cooperative'
  | 'individual-household'
  | 'other'
  | 'unknown'

/** The entity with this id. */
export async function findEntity(tx: Tx, entityId: string): Promise<FoundEntity | undefined> {
  return tx.maybe<FoundEntity>(`${select} where e.entity_id = $1`, [entityId])
}

/** The entity that holds this unified social credit code now, or held it before. */
export async function findEntityByUscc(tx: Tx, uscc: string): Promise<FoundEntity | undefined> {
  const present = await tx.maybe<FoundEntity>(`${select} where e.uscc = $1`, [uscc])
  if (present !== undefined) return present
  return tx.maybe<FoundEntity>(
    `${select} where e.entity_id = (select i.entity_id from entities.entity_identifier i
       where i.value = $1 and i.type = 'uscc' order by i.valid_from desc nulls last limit 1)`,
    [uscc],
  )
}

export const kindOfEntity = `case
  when t.group_code in ('50') or (t.code is null and left(e.uscc, 2) = '92') then 'individual-household'
  when t.group_code in ('16') or (t.code is null and left(e.uscc, 2) = '93') then 'cooperative'
  when t.group_code in ('12', '14', '17', '22', '23', '25', '26', '28', '32', '34') then 'branch'
  when t.group_code in ('27', '33') then 'partnership'
  when t.group_code = '31' then 'sole-proprietorship'
  when t.group_code in ('11', '13', '15', '21') then 'company'
  when t.group_code is not null then 'other' else 'unknown' end`

const select = `select e.entity_id as "entityId", e.uscc, e.name, e.status, e.status_since_on as "statusSinceOn",
    e.type_code as "typeCode", ${kindOfEntity} as kind, e.industry_code as "industryCode", i.section as "industrySection",
    e.registered_on as "registeredOn", e.legal_representative as "legalRepresentative", e.division_code as "divisionCode",
    e.authority_code as "authorityCode", e.office_code as "officeCode", e.is_outside_city as "isOutsideCity",
    p.premises_id as "domicileId", p.address,
    coalesce((select array_agg(distinct l.kind order by l.kind) from entities.licence l where l.entity_id = e.entity_id), '{}') as "licenceKinds"
  from entities.entity e
  left join entities.enterprise_type t on t.code = e.type_code
  left join entities.industry_class i on i.code = e.industry_code
  left join entities.premises p on p.entity_id = e.entity_id and p.kind = 'domicile' and p.closed_on is null`
