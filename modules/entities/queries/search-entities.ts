import type { Tx } from '#platform/tx.ts'
import { bigrams } from '../domain/name-key.ts'
import { escapeLike, planNameSearch, searchWords } from '../domain/search-plan.ts'
import {
  countOf,
  type Found,
  type FoundCount,
  type FoundRow,
  inSearchOrder,
  type Page,
  pageOf,
  shown,
  shownFrom,
  withoutTotal,
} from './found-rows.ts'
import { countLabels } from './entity-labels.ts'
import { findByNumber } from './find-by-number.ts'
import { type Conditions, conditionsOf, type SearchFilter } from './search-filter.ts'
import { findByFormerName, findByName } from './search-names.ts'

const MOST_COUNTED = 10_000
const MOST_ADDRESSES = 2000

/** Finds entities by code, name or address; undefined when the words are too short to search. */
export async function findEntities(tx: Tx, text: string, filter: SearchFilter, page: Page): Promise<Found | undefined> {
  const conditions = conditionsOf(filter)
  const { kind, key } = searchWords(text)
  if (key === '') return listAll(tx, conditions, page)
  const byCode = kind === 'words' ? undefined : await findByCodes(tx, kind, key, conditions, page)
  if (byCode !== undefined) return byCode
  const byName = await findByName(tx, key, conditions, page)
  if (byName === undefined || byName.rows.length > 0 || byName.count.value > 0) return byName
  return findByAddress(tx, key, conditions, page)
}

/** By the code of an entity, else of a thing; by the number of a paper; undefined when nobody bears it. */
async function findByCodes(
  tx: Tx,
  kind: 'code' | 'thing' | 'paper',
  key: string,
  conditions: Conditions,
  page: Page,
): Promise<Found | undefined> {
  const own = kind === 'code' ? await findByCode(tx, key, conditions, page) : undefined
  if (own !== undefined && own.count.value > 0) return own
  const found = await findByNumber(tx, kind === 'paper' ? 'papers' : 'things', key, conditions, page)
  return found.count.value > 0 ? found : undefined
}

/** The exact number of what a query finds: entities once each, labels by kind, licences. */
export async function countHits(
  tx: Tx,
  text: string,
  filter: SearchFilter,
  today: string,
): Promise<{ entities: number; licences: number; labels: number } | undefined> {
  const hits = await hitsOfSearch(tx, text, filter)
  if (hits === undefined || hits.isCapped) return undefined
  return countLabels(tx, hits, today)
}

/** All hits of a query as SQL that answers `entity_id`, whatever they were found by; undefined when the words are too short. @technical */
export async function hitsOfSearch(
  tx: Tx,
  text: string,
  filter: SearchFilter,
): Promise<{ readonly sql: string; readonly params: readonly unknown[]; readonly isCapped: boolean } | undefined> {
  const found = await findEntities(tx, text, filter, { limit: 1, offset: 0 })
  if (found === undefined) return undefined
  if (found.by === 'name' || found.by === 'all') return { ...(await hitsByName(tx, text, filter)), isCapped: false }
  const all = await findEntities(tx, text, filter, { limit: MOST_COUNTED, offset: 0 })
  const ids = (all?.rows ?? []).map((row) => row.entityId)
  return { sql: 'select unnest($1::uuid[]) as entity_id', params: [ids], isCapped: all?.count.kind !== 'exact' }
}

/** The ids of all entities whose name or former name holds the words, or that only pass the filter, as SQL. @technical */
export async function hitsByName(
  tx: Tx,
  text: string,
  filter: SearchFilter,
): Promise<{ readonly sql: string; readonly params: readonly unknown[] }> {
  const conditions = conditionsOf(filter)
  const { key } = searchWords(text)
  const from = `select e.entity_id from entities.entity e${conditions.joins} where true${conditions.sql}`
  const at = conditions.params.length
  const match = planNameSearch(key, new Map(), 0)?.match
  if (match === undefined) return { sql: from, params: conditions.params }
  return {
    sql: `${from} and e.name_key like $${at + 1} union ${from} and e.entity_id = any ($${at + 2}::uuid[])`,
    params: [...conditions.params, match.like, await findByFormerName(tx, match)],
  }
}

async function listAll(tx: Tx, conditions: Conditions, page: Page): Promise<Found> {
  const where = `from entities.entity e${conditions.joins} where true${conditions.sql}`
  const rows = await tx.rows<FoundRow>(
    `with page as materialized (select e.entity_id ${where} order by e.uscc ${pageOf(page)})
     ${shown} from page ${shownFrom} order by e.uscc`,
    conditions.params,
  )
  return { by: 'all', rows, count: await cappedCount(tx, where, conditions.params) }
}

async function cappedCount(tx: Tx, where: string, params: readonly unknown[]): Promise<FoundCount> {
  const { n } = await tx.one<{ n: number }>(
    `select count(*)::int as n from (select 1 ${where} limit ${MOST_COUNTED + 1}) counted`,
    params,
  )
  return n > MOST_COUNTED ? { value: MOST_COUNTED, kind: 'at-least' } : { value: n, kind: 'exact' }
}

async function findByCode(tx: Tx, prefix: string, conditions: Conditions, page: Page): Promise<Found> {
  const at = conditions.params.length
  const end = prefix + '\uFFFF'
  const rows = await tx.rows<FoundRow & { total: number }>(
    `with hit as (
       select e.entity_id from entities.entity e${conditions.joins}
         where e.uscc >= $${at + 1} collate "C" and e.uscc < $${at + 2} collate "C"${conditions.sql}
       union
       select e.entity_id from entities.entity_identifier n join entities.entity e using (entity_id)${conditions.joins}
         where n.value >= $${at + 1} collate "C" and n.value < $${at + 2} collate "C" and n.type in ('uscc', 'registration-number', 'organization-code')
         ${conditions.sql} limit ${MOST_COUNTED + 1}),
     page as materialized (select entity_id from hit join entities.entity e using (entity_id) order by e.uscc ${pageOf(page)})
     ${shown}, (select count(*)::int from hit) as total from page ${shownFrom} order by e.uscc`,
    [...conditions.params, prefix, end],
  )
  return { by: 'code', rows: rows.map(withoutTotal), count: countOf(rows, MOST_COUNTED) }
}

async function findByAddress(tx: Tx, key: string, conditions: Conditions, page: Page): Promise<Found> {
  const at = conditions.params.length
  const rows = await tx.rows<FoundRow & { total: number }>(
    `with place as materialized (
       select a.entity_id from entities.premises a
       where a.address_grams operator(pg_catalog.@>) $${at + 1}::int[] and a.address_key like $${at + 2} and a.closed_on is null
       limit ${MOST_ADDRESSES + 1}),
     hit as materialized (select e.entity_id, reverse(e.uscc) as place from entities.entity e${conditions.joins}
       where e.entity_id in (select entity_id from place)${conditions.sql}),
     page as materialized (select entity_id from hit order by place, entity_id ${pageOf(page)})
     ${shown}, (select count(*)::int from hit) as total from page ${shownFrom} ${inSearchOrder}`,
    [...conditions.params, bigrams(key), `%${escapeLike(key)}%`],
  )
  return { by: 'address', rows: rows.map(withoutTotal), count: countOf(rows, MOST_ADDRESSES) }
}
