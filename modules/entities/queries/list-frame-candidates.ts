import type { Tx } from '#platform/tx.ts'
import { nameKey } from '../domain/name-key.ts'
import { escapeLike } from '../domain/search-plan.ts'
import type { RegistrationStatus } from '../domain/registration-status.ts'
import { type EntityKind, kindOfEntity } from './find-entity.ts'

/** Which entities may stand in a frame; what is left out does not narrow it. @technical */
export interface FrameFilter {
  readonly divisions?: readonly string[]
  readonly industrySections?: readonly string[]
  /** Industry codes or their beginnings (大类, 中类). */
  readonly industries?: readonly string[]
  readonly kinds?: readonly EntityKind[]
  readonly statuses?: readonly RegistrationStatus[]
  readonly licenceKinds?: readonly string[]
  readonly authorities?: readonly string[]
  readonly offices?: readonly string[]
  readonly entityIds?: readonly string[]
  readonly nameContains?: string
}

/** One row of a frame: one per entity, or one per matching licence where licences are asked for. @technical */
export interface FrameCandidate {
  readonly entityId: string
  readonly uscc: string | null
  /** The code the frame is frozen under: the uscc, else another registered code, always in [0-9A-Z._:-]. */
  readonly objectCode: string
  readonly name: string
  readonly division: string | null
  readonly authorityCode: string | null
  readonly officeCode: string | null
  readonly industryCode: string | null
  readonly industrySection: string | null
  readonly typeCode: string | null
  readonly kind: EntityKind
  readonly status: RegistrationStatus
  readonly isOutsideCity: boolean
  readonly premisesId: string | null
  /** The licence by which the row came in, where the filter asks for licences. */
  readonly label: string | null
}

/**
 * Streams the candidates of a frame in the order of their ids, page by page in the caller's transaction: 1.3 million
 * rows pass without being held. Closed entities are included; the draw freezes them as excluded with the reason.
 */
export async function* listFrameCandidates(
  tx: Tx,
  filter: FrameFilter,
): AsyncGenerator<FrameCandidate, void, undefined> {
  const industries = filter.industries?.map((code) => `${code}%`)
  const like = filter.nameContains === undefined ? undefined : `%${escapeLike(nameKey(filter.nameContains))}%`
  const narrowing = [
    filter.divisions,
    filter.industrySections,
    industries,
    filter.kinds,
    filter.statuses,
    filter.licenceKinds,
  ]
  const more = [filter.authorities, filter.offices, filter.entityIds, like]
  const params = [...narrowing, ...more].map((part) => part ?? null)
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await tx.rows<FrameCandidate>(candidates, [...params, after, PAGE])
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return // a full page has at least as many rows
    after = last.entityId
  }
}

const PAGE = 20_000

// A page is PAGE entities, not rows: several licences of one entity stay on one page.
const candidates = `with page as (
    select e.entity_id from entities.entity e
    left join entities.enterprise_type t on t.code = e.type_code
    left join entities.industry_class i on i.code = e.industry_code
    where e.entity_id > $11::uuid
      and ($1::text[] is null or e.division_code = any ($1))
      and ($2::text[] is null or i.section = any ($2))
      and ($3::text[] is null or e.industry_code like any ($3))
      and ($4::text[] is null or ${kindOfEntity} = any ($4))
      and ($5::text[] is null or e.status = any ($5))
      and ($6::text[] is null or exists (select 1 from entities.licence l where l.entity_id = e.entity_id and l.kind = any ($6)))
      and ($7::text[] is null or e.authority_code = any ($7))
      and ($8::text[] is null or e.office_code = any ($8))
      and ($9::uuid[] is null or e.entity_id = any ($9))
      and ($10::text is null or e.name_key like $10)
    order by e.entity_id limit $12)
  select e.entity_id as "entityId", e.uscc,
    coalesce(e.uscc, (select n.value from entities.entity_identifier n
      where n.entity_id = e.entity_id and n.type = 'registration-number' limit 1), 'E:' || upper(e.entity_id::text)) as "objectCode",
    e.name, e.division_code as division, e.authority_code as "authorityCode", e.office_code as "officeCode",
    e.industry_code as "industryCode", i.section as "industrySection", e.type_code as "typeCode", ${kindOfEntity} as kind,
    e.status, e.is_outside_city as "isOutsideCity", p.premises_id as "premisesId", l.kind || ':' || l.number as label
  from page
  join entities.entity e on e.entity_id = page.entity_id
  left join entities.enterprise_type t on t.code = e.type_code
  left join entities.industry_class i on i.code = e.industry_code
  left join entities.premises p on p.entity_id = e.entity_id and p.kind = 'domicile' and p.closed_on is null
  left join entities.licence l on l.entity_id = e.entity_id and l.kind = any ($6::text[])
  order by e.entity_id, label`
