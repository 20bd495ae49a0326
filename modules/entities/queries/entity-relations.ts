import type { Tx } from '#platform/tx.ts'
import type { ShareAccount } from '../domain/circle.ts'
import type { RegistrationStatus } from '../domain/registration-status.ts'
import { kindOfEntity } from './find-entity.ts'

const MOST = 30

/** Entities whose legal representative or operator has the same name; a name is not a person. */
export async function listEntitiesOfPerson(
  tx: Tx,
  entityId: string,
  person: string | null,
): Promise<{ entityId: string; name: string; status: RegistrationStatus; personName: string }[]> {
  if (person === null) return []
  return tx.rows(
    `select entity_id as "entityId", name, status, legal_representative as "personName" from entities.entity
     where legal_representative = $2 and entity_id <> $1 order by uscc limit ${MOST}`,
    [entityId, person],
  )
}

/** One line of the graph of an entity. @technical */
export interface RelationEdge {
  readonly kind: 'absorbed-by' | 'divided-into' | 'branch-of' | 'converted-into'
  readonly fromId: string
  readonly toId: string
  readonly sinceOn: string
  readonly citation: string | null
}

/** @technical */
export interface RelationNode {
  readonly entityId: string
  readonly uscc: string | null
  readonly name: string
  readonly status: RegistrationStatus
}

/** Branches, headquarters and successors, two steps far, as the register says. */
export async function listRelationEdges(tx: Tx, entityId: string): Promise<RelationEdge[]> {
  return tx.rows(
    `with near as (
       select $1::uuid as id
       union select related_entity_id from entities.entity_relation where entity_id = $1
       union select entity_id from entities.entity_relation where related_entity_id = $1)
     select kind, entity_id as "fromId", related_entity_id as "toId", since_on as "sinceOn", citation from entities.entity_relation
     where entity_id in (select id from near) or related_entity_id in (select id from near)
     order by since_on, relation_id limit ${MOST * MOST}`,
    [entityId],
  )
}

/** Others registered at the very address of the domicile, and how many there are. */
export async function listSameAddress(
  tx: Tx,
  entityId: string,
): Promise<{ ids: string[]; total: number; address: string | null }> {
  const own = await tx.maybe<{ address: string; key: string; grams: number[] }>(
    `select address, address_key as key, address_grams as grams from entities.premises
     where entity_id = $1 and kind = 'domicile' and closed_on is null limit 1`,
    [entityId],
  )
  if (own === undefined) return { ids: [], total: 0, address: null }
  const rows = await tx.rows<{ id: string }>(
    `select distinct entity_id as id from entities.premises
     where address_grams @> $2::int[] and address_key = $3 and closed_on is null and entity_id <> $1 limit 1000`,
    [entityId, own.grams, own.key],
  )
  return { ids: rows.slice(0, MOST).map((row) => row.id), total: rows.length, address: own.address }
}

export async function listRelationNodes(tx: Tx, ids: readonly string[]): Promise<RelationNode[]> {
  return tx.rows(
    `select entity_id as "entityId", uscc, name, status from entities.entity where entity_id = any ($1::uuid[]) order by uscc`,
    [ids],
  )
}

/** What stands of shares on a file, and who represents it. */
export async function readCircle(
  tx: Tx,
  entityId: string,
): Promise<{ representative: string | null; isHousehold: boolean; shares: ShareAccount[] }> {
  return tx.one(
    `select e.legal_representative as representative, (${kindOfEntity}) = 'individual-household' as "isHousehold",
       coalesce((select jsonb_agg(jsonb_build_object('kind', f.kind, 'value', f.value, 'source', f.source, 'asOf', f.recorded_at))
         from entities.entity_fact f where f.entity_id = $1 and f.kind in ('股东', '自然人股东', '认缴出资', '实缴出资', '年报·股东出资')
           and f.quality <> 'superseded'
           and not exists (select 1 from entities.fact_end x where x.entity_id = f.entity_id and x.fact_id = f.fact_id)
           and not exists (select 1 from entities.fact_withdrawal w where w.entity_id = f.entity_id and w.fact_id = f.fact_id)), '[]') as shares
     from entities.entity e left join entities.enterprise_type t on t.code = e.type_code where e.entity_id = $1`,
    [entityId],
  )
}
