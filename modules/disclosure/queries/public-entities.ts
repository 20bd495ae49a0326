import { bigrams, nameKey } from '#entities'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

const MOST_FOUND = 200
const COMMON_FROM = 20_000
const RAREST_PAIRS = 2
const CODE = /^[0-9A-Z]{4,18}$/u

/** A row of the public search. @technical */
export interface PublicEntityRow {
  readonly entityId: string
  readonly name: string
  readonly uscc: string | null
  readonly status: string
  readonly address: string | null
  readonly divisionName: string | null
  readonly formerName: string | null
}

/** The ids of entities a text finds: by code, by name (two characters suffice), then by address; at most a capped number. */
export async function findEntityIds(tx: Tx, text: string): Promise<{ ids: string[]; isCapped: boolean }> {
  const key = nameKey(text)
  if (CODE.test(key)) {
    const byCode = await idsOf(tx, `select entity_id as "id" from disclosure.find_by_code($1, $2)`, [key, MOST_FOUND])
    if (byCode.length > 0) return capped(byCode)
  }
  const byName = await findByName(tx, key)
  const byAddress =
    byName.length >= MOST_FOUND
      ? []
      : await idsOf(tx, `select entity_id as "id" from disclosure.find_by_address($1, $2, $3)`, [
          key,
          await rarestOf(tx, bigrams(key)),
          MOST_FOUND,
        ])
  return capped([...new Set([...byName, ...byAddress])])
}

function capped(ids: string[]): { ids: string[]; isCapped: boolean } {
  return { ids: ids.slice(0, MOST_FOUND), isCapped: ids.length >= MOST_FOUND }
}

async function findByName(tx: Tx, key: string): Promise<string[]> {
  const frequencies = await tx.rows<{ pair: number; entityCount: number }>(
    `select pair, entity_count as "entityCount" from disclosure.frequency_of($1)`,
    [bigrams(key)],
  )
  const rarest = frequencies[0]
  if (rarest !== undefined && rarest.entityCount >= COMMON_FROM) {
    return idsOf(tx, `select entity_id as "id" from disclosure.find_common_names($1, $2)`, [key, MOST_FOUND])
  }
  const pairs = frequencies.slice(0, RAREST_PAIRS).map((row) => row.pair)
  return idsOf(tx, `select entity_id as "id" from disclosure.find_rare_names($1, $2, $3)`, [key, pairs, MOST_FOUND])
}

async function rarestOf(tx: Tx, pairs: readonly number[]): Promise<number[]> {
  const frequencies = await tx.rows<{ pair: number }>(`select pair from disclosure.frequency_of($1)`, [pairs])
  return frequencies.slice(0, RAREST_PAIRS + RAREST_PAIRS).map((row) => row.pair)
}

async function idsOf(tx: Tx, sql: string, params: readonly unknown[]): Promise<string[]> {
  return (await tx.rows<{ id: string }>(sql, params)).map((row) => row.id)
}

/** The public rows of some entities, in the order of the ids. */
export function listPublicEntityRows(tx: Tx, ids: readonly string[]): Promise<PublicEntityRow[]> {
  return tx.rows<PublicEntityRow>(
    `select e.entity_id as "entityId", e.name, e.uscc, e.status, e.address, e.division_name as "divisionName",
       (select f.name from disclosure.public_former_name f where f.entity_id = e.entity_id
         order by f.valid_to desc nulls last limit 1) as "formerName"
     from unnest($1::uuid[]) with ordinality as w (entity_id, place) join disclosure.public_entity e using (entity_id)
     order by w.place`,
    [ids],
  )
}

/** An entity as everybody may see it. @technical */
export interface PublicEntity extends PublicEntityRow {
  readonly registeredOn: PlainDate | null
  readonly typeName: string | null
  readonly industryName: string | null
  readonly authorityName: string | null
  readonly changedAt: Date
}

export function findPublicEntity(tx: Tx, entityId: string): Promise<PublicEntity | undefined> {
  return tx.maybe<PublicEntity>(
    `select e.entity_id as "entityId", e.name, e.uscc, e.status, e.address, e.division_name as "divisionName",
       e.registered_on as "registeredOn", e.type_name as "typeName", e.industry_name as "industryName",
       e.authority_name as "authorityName", e.changed_at as "changedAt",
       (select f.name from disclosure.public_former_name f where f.entity_id = e.entity_id
         order by f.valid_to desc nulls last limit 1) as "formerName"
     from disclosure.public_entity e where e.entity_id = $1`,
    [entityId],
  )
}
