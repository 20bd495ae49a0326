import type { Tx } from '#platform/tx.ts'
import type { UsableIdentifier } from '../domain/identity-claim.ts'
import { nameKey } from '../domain/name-key.ts'
import type { IdentityHit, KnownIdentity } from '../domain/resolve-identity.ts'

/** A holder of a code with its present name. @technical */
export interface NamedHit extends IdentityHit {
  readonly name: string
}

/** Everybody who holds or held these codes; the organization code inside a code that is held is not asked for. */
export async function listIdentityHits(tx: Tx, identifiers: readonly UsableIdentifier[]): Promise<NamedHit[]> {
  const [codes, numbers] = [valuesOf(identifiers, 'uscc'), valuesOf(identifiers, 'registration-number')]
  const hits: NamedHit[] = []
  if (codes.length > 0) hits.push(...(await tx.rows<NamedHit>(byCode, [codes])))
  if (numbers.length > 0) hits.push(...(await tx.rows<NamedHit>(byNumber, [numbers])))
  const answered = new Set(hits.map((hit) => hit.value.slice(8, 17)))
  const open = identifiers.filter((one) => one.within !== 'uscc' || !answered.has(one.value))
  const organizations = valuesOf(open, 'organization-code')
  if (organizations.length > 0) hits.push(...(await tx.rows<NamedHit>(byOrganization, [organizations])))
  return hits
}

function valuesOf(identifiers: readonly UsableIdentifier[], type: UsableIdentifier['type']): string[] {
  const values = new Set<string>()
  for (const one of identifiers) if (one.type === type) values.add(one.value)
  return [...values]
}

/**
 * What is known of those hit. Former names and persons are read only of those in `doubted`, whom some record calls by another
 * name than the present one: of all others they decide nothing.
 */
export async function readKnownIdentities(
  tx: Tx,
  hits: readonly NamedHit[],
  doubted: ReadonlySet<string>,
): Promise<Map<string, KnownIdentity>> {
  const names = new Map(hits.map((hit) => [hit.entityId, hit.name]))
  if (names.size === 0) return new Map()
  const successors = await tx.rows<{ entityId: string; name: string }>(successorsOf, [[...names.keys()]])
  const successorOf = new Map(successors.map((row) => [row.entityId, row.name]))
  const pasts = doubted.size === 0 ? [] : await tx.rows<Past>(pastsOf, [[...doubted]])
  const pastOf = new Map(pasts.map((row) => [row.entityId, row]))
  const known = new Map<string, KnownIdentity>()
  for (const [entityId, name] of names) {
    const past = pastOf.get(entityId)
    const formerKeys = past === undefined ? none : past.names.map(nameKey)
    const successor = successorOf.get(entityId) ?? null
    known.set(entityId, { entityId, name, formerKeys, persons: past?.persons ?? none, successor })
  }
  return known
}

interface Past {
  readonly entityId: string
  readonly names: readonly string[]
  readonly persons: readonly string[]
}

const none: readonly string[] = []

/** Which of these keys of names somebody bears or bore. */
export async function listHeldNames(tx: Tx, keys: readonly string[]): Promise<Set<string>> {
  const words = keys.filter((key) => key !== '')
  if (words.length === 0) return new Set()
  const rows = await tx.rows<{ key: string }>(
    `select q.key from unnest($1::text[]) q (key)
     where exists (select 1 from entities.entity e where e.name_key = q.key)
       or exists (select 1 from entities.entity_identifier i where i.type = 'former-name' and i.name_key = q.key)`,
    [words],
  )
  return new Set(rows.map((row) => row.key))
}

const byCode = `select 'uscc' as type, uscc as value, entity_id as "entityId", true as "isPresent", name
    from entities.entity where uscc = any ($1::text[])
  union all
  select 'uscc', i.value, i.entity_id, false, e.name
    from entities.entity_identifier i join entities.entity e using (entity_id)
    where i.value = any ($1::text[]) and i.type = 'uscc' and e.uscc is distinct from i.value`

const byNumber = `select i.type, i.value, i.entity_id as "entityId", i.valid_to is null as "isPresent", e.name
  from entities.entity_identifier i join entities.entity e using (entity_id)
  where i.value = any ($1::text[]) and i.type = 'registration-number'`

const byOrganization = `select 'organization-code' as type, substr(uscc, 9, 9) as value, entity_id as "entityId", true as "isPresent", name
    from entities.entity where uscc is not null and substr(uscc, 9, 9) = any ($1::text[])
  union
  select i.type, i.value, i.entity_id, i.valid_to is null, e.name
    from entities.entity_identifier i join entities.entity e using (entity_id)
    where i.value = any ($1::text[]) and i.type = 'organization-code'`

const successorsOf = `select distinct on (r.entity_id) r.entity_id as "entityId", s.name
  from entities.entity_relation r join entities.entity s on s.entity_id = r.related_entity_id
  where r.entity_id = any ($1::uuid[]) and r.kind in ('absorbed-by', 'divided-into', 'converted-into')
  order by r.entity_id, r.since_on desc`

const pastsOf = `select e.entity_id as "entityId",
    coalesce((select array_agg(i.value) from entities.entity_identifier i where i.entity_id = e.entity_id and i.type = 'former-name'), '{}') as names,
    array_remove(e.legal_representative || coalesce((select array_agg(f.value) from entities.entity_fact f
      where f.entity_id = e.entity_id and f.kind = 'legal-representative' and f.quality = 'superseded'), '{}'), null) as persons
  from entities.entity e where e.entity_id = any ($1::uuid[])`
