import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { RegistrationStatus } from '../domain/registration-status.ts'
import { type EntityKind, kindOfEntity } from './find-entity.ts'

/** Everything the first screen of 一企一档 shows, read in one statement. @technical */
export interface EntityPageRow {
  readonly entityId: string
  readonly uscc: string | null
  readonly name: string
  readonly status: RegistrationStatus
  readonly statusSinceOn: PlainDate | null
  readonly kind: EntityKind
  readonly typeCode: string | null
  readonly typeName: string | null
  readonly typeText: string | null
  readonly industryCode: string | null
  readonly industryName: string | null
  readonly registeredOn: PlainDate | null
  readonly legalRepresentative: string | null
  readonly capitalMinor: string | null
  readonly capitalCurrency: string | null
  readonly capitalText: string | null
  readonly scope: string | null
  readonly region: string | null
  readonly isOutsideCity: boolean
  readonly divisionCode: string | null
  readonly divisionName: string | null
  readonly divisionBasis: 'stated' | 'address' | 'authority' | null
  readonly issuingDivision: string | null
  readonly issuingDivisionName: string | null
  readonly authorityName: string | null
  readonly officeName: string | null
  readonly batchId: string | null
  readonly rowNo: number | null
  readonly source: string
  readonly recordedAt: string
  readonly changedAt: string
  readonly facts: readonly FactRow[]
  readonly identifiers: readonly IdentifierRow[]
  readonly premises: readonly PremisesRow[]
  readonly licences: readonly LicenceRow[]
  readonly relations: readonly RelationRow[]
  readonly loops: readonly LoopRow[]
  readonly objects: readonly ObjectRow[]
}

/** What is supervised at a place: equipment, a product, a site, a website. @technical */
export interface ObjectRow {
  readonly objectId: string
  readonly premisesId: string | null
  readonly kind: 'equipment' | 'product' | 'site' | 'website'
  readonly codeType: string
  readonly code: string
  readonly name: string
  readonly state: 'in-use' | 'stopped' | 'scrapped'
  readonly sinceOn: PlainDate | null
  readonly source: string
  readonly citation: string | null
}

/** @technical */
export interface FactRow {
  readonly factId: string
  readonly kind: string
  readonly value: string | null
  readonly validFrom: PlainDate | null
  readonly validTo: PlainDate | null
  readonly source: string
  readonly citation: string | null
  readonly quality: 'registered' | 'declared' | 'reported' | 'superseded'
  readonly recordedAt: string
  readonly recordKey: string | null
  readonly matchId: string | null
  readonly matchReason: string | null
}

/** @technical */
export interface IdentifierRow {
  readonly type: string
  readonly value: string
  readonly validFrom: PlainDate | null
  readonly validTo: PlainDate | null
  readonly source: string
}

/** @technical */
export interface PremisesRow {
  readonly premisesId: string
  readonly kind: 'domicile' | 'business'
  readonly address: string
  readonly divisionCode: string | null
  readonly openedOn: PlainDate | null
  readonly closedOn: PlainDate | null
  readonly source: string
}

/** @technical */
export interface LicenceRow {
  readonly licenceId: string
  readonly kind: string
  readonly number: string
  readonly issuedBy: string | null
  readonly validFrom: PlainDate | null
  readonly validTo: PlainDate | null
  readonly premisesId: string | null
  readonly source: string
}

/** @technical */
export interface RelationRow {
  readonly kind: 'absorbed-by' | 'divided-into' | 'branch-of' | 'converted-into'
  readonly direction: 'to' | 'from'
  readonly entityId: string
  readonly name: string
  readonly sinceOn: PlainDate
  readonly citation: string | null
}

/** @technical */
export interface LoopRow {
  readonly key: string
  readonly title: string
  readonly openedAt: string
  readonly dueOn: PlainDate | null
  readonly link: string | null
}

/** The page of one entity, found by its id. */
export async function findEntityPage(tx: Tx, entityId: string): Promise<EntityPageRow | undefined> {
  return tx.maybe<EntityPageRow>(entityPageSql, [entityId])
}

const stamp = `to_char(%s at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const at = (column: string) => stamp.replace('%s', column)

/** The one statement behind the page; the benchmark of look-ups gives it to the bare peer too. */
export const entityPageSql = `select e.entity_id as "entityId", e.uscc, e.name, e.status, e.status_since_on as "statusSinceOn", ${kindOfEntity} as kind,
    e.type_code as "typeCode", t.name as "typeName", e.type_text as "typeText", e.industry_code as "industryCode", i.name as "industryName",
    e.registered_on as "registeredOn", e.legal_representative as "legalRepresentative", e.capital_minor as "capitalMinor",
    e.capital_currency as "capitalCurrency", e.capital_text as "capitalText", e.scope, e.region, e.is_outside_city as "isOutsideCity",
    e.division_code as "divisionCode", d.name as "divisionName", e.division_basis as "divisionBasis",
    substr(e.uscc, 3, 6) as "issuingDivision", x.name as "issuingDivisionName", r.name as "authorityName", o.name as "officeName",
    e.batch_id as "batchId", e.row_no::int as "rowNo", coalesce(b.source || '（' || b.file_name || '）',
      (select i.source from entities.entity_identifier i where i.entity_id = e.entity_id and i.batch_id = e.batch_id limit 1), '登记录入') as source,
    ${at('e.recorded_at')} as "recordedAt", ${at('e.changed_at')} as "changedAt",
    coalesce((select jsonb_agg(jsonb_build_object('kind', f.kind, 'value', f.value, 'validFrom', f.valid_from,
        'validTo', coalesce((select x.ended_on from entities.fact_end x where x.entity_id = f.entity_id and x.fact_id = f.fact_id), f.valid_to),
        'source', f.source, 'citation', f.citation, 'quality', f.quality, 'recordedAt', ${at('f.recorded_at')}, 'factId', f.fact_id,
        'recordKey', f.record_key, 'matchId', f.match_id, 'matchReason', m.reason) order by f.recorded_at desc, f.fact_id)
      from entities.entity_fact f left join entities.identity_match m on m.match_id = f.match_id where f.entity_id = e.entity_id
        and not exists (select 1 from entities.fact_withdrawal w where w.entity_id = f.entity_id and w.fact_id = f.fact_id)), '[]') as facts,
    coalesce((select jsonb_agg(jsonb_build_object('type', n.type, 'value', n.value, 'validFrom', n.valid_from, 'validTo', n.valid_to,
        'source', n.source) order by n.type, n.valid_to nulls first, n.value)
      from entities.entity_identifier n where n.entity_id = e.entity_id), '[]') as identifiers,
    coalesce((select jsonb_agg(jsonb_build_object('premisesId', p.premises_id, 'kind', p.kind, 'address', p.address,
        'divisionCode', p.division_code, 'openedOn', p.opened_on, 'closedOn', p.closed_on, 'source', p.source)
        order by p.closed_on nulls first, p.kind desc, p.premises_id)
      from entities.premises p where p.entity_id = e.entity_id), '[]') as premises,
    coalesce((select jsonb_agg(jsonb_build_object('licenceId', l.licence_id, 'kind', l.kind, 'number', l.number, 'issuedBy', l.issued_by,
        'validFrom', l.valid_from, 'validTo', l.valid_to, 'premisesId', l.premises_id, 'source', l.source) order by l.kind, l.number)
      from entities.licence l where l.entity_id = e.entity_id), '[]') as licences,
    coalesce((select jsonb_agg(jsonb_build_object('kind', q.kind, 'direction', q.direction, 'entityId', q.other, 'name', other.name,
        'sinceOn', q.since_on, 'citation', q.citation) order by q.since_on)
      from (select kind, 'to' as direction, related_entity_id as other, since_on, citation from entities.entity_relation where entity_id = e.entity_id
        union all select kind, 'from', entity_id, since_on, citation from entities.entity_relation where related_entity_id = e.entity_id) q
      join entities.entity other on other.entity_id = q.other), '[]') as relations,
    coalesce((select jsonb_agg(jsonb_build_object('key', m.loop_key, 'title', m.title, 'openedAt', ${at('m.opened_at')}, 'dueOn', m.loop_due_on,
        'link', m.link) order by m.loop_due_on nulls last, m.occurred_at)
      from (select distinct on (loop_key) loop_key, loop_state, title, occurred_at, loop_due_on, link,
          min(occurred_at) filter (where loop_state = 'open') over (partition by loop_key) as opened_at from entities.file_entry
        where entity_id = e.entity_id and loop_key is not null order by loop_key, recorded_at desc, entry_id desc) m
      where m.loop_state = 'open'), '[]') as loops,
    coalesce((select jsonb_agg(jsonb_build_object('objectId', o.object_id, 'premisesId', o.premises_id, 'kind', o.kind, 'codeType', o.code_type, 'code', o.code,
        'name', o.name, 'state', o.state, 'sinceOn', o.since_on, 'source', o.source, 'citation', o.citation) order by o.kind, o.code)
      from entities.supervised_object o where o.entity_id = e.entity_id), '[]') as objects
  from entities.entity e
  left join entities.enterprise_type t on t.code = e.type_code
  left join entities.industry_class i on i.code = e.industry_code
  left join entities.division d on d.code = e.division_code
  left join entities.division x on x.code = substr(e.uscc, 3, 6)
  left join entities.registration_authority r on r.code = e.authority_code
  left join entities.supervision_office o on o.code = e.office_code
  left join entities.import_batch b on b.batch_id = e.batch_id
  where e.entity_id = $1`
