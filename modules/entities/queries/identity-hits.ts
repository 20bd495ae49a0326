import type { Tx } from '#platform/tx.ts'
import type { UsableIdentifier } from '../domain/identity-claim.ts'
import { bigrams, nameKey } from '../domain/name-key.ts'
import type { IdentityHit, KnownIdentity } from '../domain/resolve-identity.ts'

/** Everybody who holds or held these codes; the organization code inside a code that is held is not asked for. */
export async function listIdentityHits(tx: Tx, identifiers: readonly UsableIdentifier[]): Promise<IdentityHit[]> {
  const [codes, numbers] = [valuesOf(identifiers, 'uscc'), valuesOf(identifiers, 'registration-number')]
  const hits: IdentityHit[] = []
  if (codes.length > 0) hits.push(...(await tx.rows<IdentityHit>(byCode, [codes])))
  if (numbers.length > 0) hits.push(...(await tx.rows<IdentityHit>(byNumber, [numbers])))
  const answered = new Set(hits.map((hit) => hit.value.slice(8, 17)))
  const open = identifiers.filter((one) => one.within !== 'uscc' || !answered.has(one.value))
  const organizations = valuesOf(open, 'organization-code')
  if (organizations.length > 0) hits.push(...(await tx.rows<IdentityHit>(byOrganization, [organizations])))
  return hits
}

function valuesOf(identifiers: readonly UsableIdentifier[], type: UsableIdentifier['type']): string[] {
  return [...new Set(identifiers.filter((one) => one.type === type).map((one) => one.value))]
}

/** Names, persons and successors of these entities, present and former. */
export async function readKnownIdentities(tx: Tx, entityIds: readonly string[]): Promise<Map<string, KnownIdentity>> {
  if (entityIds.length === 0) return new Map()
  const rows = await tx.rows<Omit<KnownIdentity, 'nameKeys'> & { names: string[] }>(known, [entityIds])
  return new Map(
    rows.map(({ names, ...row }) => [row.entityId, { ...row, nameKeys: [row.name, ...names].map(nameKey) }]),
  )
}

/** Which of these keys of names somebody bears or bore. */
export async function listHeldNames(tx: Tx, keys: readonly string[]): Promise<Set<string>> {
  const words = keys.filter((key) => bigrams(key).length > 0)
  if (words.length === 0) return new Set()
  const rows = await tx.rows<{ key: string }>(
    `select q.key from unnest($1::text[], $2::text[]) q (key, grams)
     where exists (select 1 from entities.entity e where e.name_grams @> q.grams::int[] and e.name_key = q.key)
       or exists (select 1 from entities.entity_identifier i
         where i.type = 'former-name' and i.name_grams @> q.grams::int[] and i.name_key = q.key)`,
    [words, words.map((key) => `{${bigrams(key).join(',')}}`)],
  )
  return new Set(rows.map((row) => row.key))
}

const byCode = `select 'uscc' as type, uscc as value, entity_id as "entityId", true as "isPresent"
    from entities.entity where uscc = any ($1::text[])
  union
  select 'uscc', i.value, i.entity_id, e.uscc = i.value
    from entities.entity_identifier i join entities.entity e using (entity_id) where i.value = any ($1::text[]) and i.type = 'uscc'`

const byNumber = `select type, value, entity_id as "entityId", valid_to is null as "isPresent"
  from entities.entity_identifier where value = any ($1::text[]) and type = 'registration-number'`

const byOrganization = `select 'organization-code' as type, substr(uscc, 9, 9) as value, entity_id as "entityId", true as "isPresent"
    from entities.entity where uscc is not null and substr(uscc, 9, 9) = any ($1::text[])
  union
  select type, value, entity_id, valid_to is null
    from entities.entity_identifier where value = any ($1::text[]) and type = 'organization-code'`

const known = `select e.entity_id as "entityId", e.name,
    coalesce((select array_agg(i.value) from entities.entity_identifier i where i.entity_id = e.entity_id and i.type = 'former-name'), '{}') as names,
    array_remove(e.legal_representative || coalesce((select array_agg(f.value) from entities.entity_fact f
      where f.entity_id = e.entity_id and f.kind = 'legal-representative' and f.quality = 'superseded'), '{}'), null) as persons,
    (select s.name from entities.entity_relation r join entities.entity s on s.entity_id = r.related_entity_id
      where r.entity_id = e.entity_id and r.kind in ('absorbed-by', 'divided-into', 'converted-into') order by r.since_on desc limit 1) as successor
  from entities.entity e where e.entity_id = any ($1::uuid[])`
