import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import { bigrams } from '../domain/name-key.ts'
import type { RegistrationStatus } from '../domain/registration-status.ts'
import { escapeLike, namesToRead, planNameSearch, searchWords } from '../domain/search-plan.ts'
import { type EntityKind, kindOfEntity } from './find-entity.ts'

/** @technical */
export interface SearchFilter {
  readonly divisions?: readonly string[] | undefined
  readonly statuses?: readonly RegistrationStatus[] | undefined
  readonly kinds?: readonly EntityKind[] | undefined
  /** Industry codes, their beginnings, or a section letter. */
  readonly industries?: readonly string[] | undefined
  readonly licenceKinds?: readonly string[] | undefined
}

/** @technical */
export interface FoundRow {
  readonly entityId: string
  readonly uscc: string | null
  readonly name: string
  readonly status: RegistrationStatus
  readonly kind: EntityKind
  readonly typeName: string | null
  readonly industryCode: string | null
  readonly industryName: string | null
  readonly divisionCode: string | null
  readonly divisionName: string | null
  readonly address: string | null
  readonly registeredOn: PlainDate | null
}

/** How many there are: exact, at least so many, or about so many by the last count of the index. @technical */
export interface FoundCount {
  readonly value: number
  readonly kind: 'exact' | 'at-least' | 'about'
}

export interface Found {
  readonly by: 'all' | 'code' | 'name' | 'address'
  readonly rows: readonly FoundRow[]
  readonly count: FoundCount
}

export interface Page {
  readonly limit: number
  readonly offset: number
}

const MOST_COUNTED = 10_000
const MOST_ADDRESSES = 2000

/** Finds entities by code, name or address; undefined when the words are too short to search. */
export async function findEntities(tx: Tx, text: string, filter: SearchFilter, page: Page): Promise<Found | undefined> {
  const conditions = conditionsOf(filter)
  const { kind, key } = searchWords(text)
  if (key === '') return listAll(tx, conditions, page)
  if (kind === 'code') {
    const byCode = await findByCode(tx, key, conditions, page)
    if (byCode.rows.length > 0) return byCode
  }
  const byName = await findByName(tx, key, conditions, page)
  if (byName === undefined || byName.rows.length > 0 || page.offset > 0) return byName
  return findByAddress(tx, key, conditions, page)
}

/** The exact number of entities whose name holds the words, and of their licences. */
export async function countByName(
  tx: Tx,
  text: string,
  filter: SearchFilter,
): Promise<{ entities: number; licences: number }> {
  const conditions = conditionsOf(filter)
  const { key } = searchWords(text)
  const like = key === '' ? '' : ` and e.name_key like $${conditions.params.length + 1}`
  return tx.one(
    `with hit as (select e.entity_id from entities.entity e ${conditions.joins} where true${conditions.sql}${like})
     select (select count(*)::int from hit) as entities,
       (select count(*)::int from entities.licence l where l.entity_id in (select entity_id from hit)) as licences`,
    [...conditions.params, ...(key === '' ? [] : [`%${escapeLike(key)}%`])],
  )
}

interface Conditions {
  readonly sql: string
  readonly joins: string
  readonly params: readonly unknown[]
}

/** Each combination of filters is one constant text, hence one prepared statement with a plan of its own. */
function conditionsOf(filter: SearchFilter): Conditions {
  const params: unknown[] = []
  let sql = ''
  let joins = ''
  const bind = (value: unknown) => {
    params.push(value)
    return `$${params.length}`
  }
  const [onlyDivision, ...otherDivisions] = filter.divisions ?? []
  if (onlyDivision !== undefined) {
    sql +=
      otherDivisions.length === 0
        ? ` and e.division_code = ${bind(onlyDivision)}`
        : ` and e.division_code = any (${bind(filter.divisions)})`
  }
  if (filter.statuses !== undefined && filter.statuses.length > 0)
    sql += ` and e.status = any (${bind(filter.statuses)}::text[])`
  if (filter.kinds !== undefined && filter.kinds.length > 0) {
    joins = ` left join entities.enterprise_type t on t.code = e.type_code`
    sql += ` and (${kindOfEntity}) = any (${bind(filter.kinds)}::text[])`
  }
  if (filter.industries !== undefined && filter.industries.length > 0) {
    sql += ` and e.industry_code in (select c.code from entities.industry_class c
      where c.section = any (${bind(filter.industries)}::text[]) or c.code like any (${bind(filter.industries.map((code) => `${code}%`))}::text[]))`
  }
  if (filter.licenceKinds !== undefined && filter.licenceKinds.length > 0) {
    sql += ` and exists (select 1 from entities.licence l where l.entity_id = e.entity_id and l.kind = any (${bind(filter.licenceKinds)}::text[]))`
  }
  return { sql, joins, params }
}

const shown = `select e.entity_id as "entityId", e.uscc, e.name, e.status, ${kindOfEntity} as kind, t.name as "typeName",
    e.industry_code as "industryCode", i.name as "industryName", e.division_code as "divisionCode", d.name as "divisionName",
    p.address, e.registered_on as "registeredOn"`
const shownFrom = `join entities.entity e using (entity_id)
  left join entities.enterprise_type t on t.code = e.type_code
  left join entities.industry_class i on i.code = e.industry_code
  left join entities.division d on d.code = e.division_code
  left join entities.premises p on p.entity_id = e.entity_id and p.kind = 'domicile' and p.closed_on is null`
/** Hits of words come by the code read backwards: an order that has nothing to do with kind, district or age. */
const inSearchOrder = `order by reverse(e.uscc)`

/** Written into the text: with the numbers as parameters a general plan would expect a tenth of the register. */
function pageOf(page: Page): string {
  return `limit ${Math.trunc(page.limit)} offset ${Math.trunc(page.offset)}`
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
  const rows = await tx.rows<FoundRow>(
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

async function findByName(tx: Tx, key: string, conditions: Conditions, page: Page): Promise<Found | undefined> {
  const { frequency, names } = await readFrequency(tx, bigrams(key))
  const plan = planNameSearch(key, frequency, names)
  if (plan.way === 'too-short' || plan.way === 'code') return undefined
  if (plan.way === 'index') return findByIndex(tx, plan.grams, plan.like, conditions, page)
  const read = namesToRead(plan.share, page.limit + page.offset)
  const rows = read === null ? [] : await scan(tx, plan.like, read, conditions, page)
  if (rows.length < page.limit) return findByIndex(tx, plan.grams, plan.like, conditions, page)
  const about = conditions.sql === '' ? plan.about : null
  return {
    by: 'name',
    rows,
    count: about === null ? { value: page.offset + rows.length, kind: 'at-least' } : { value: about, kind: 'about' },
  }
}

/** The frequencies, the number of names, and the cost of a page in memory told to the planner for this transaction. */
async function readFrequency(
  tx: Tx,
  grams: readonly number[],
): Promise<{ frequency: ReadonlyMap<number, number>; names: number }> {
  const rows = await tx.rows<{ gram: number; count: number; names: number }>(
    `select gram, entity_count as count, set_config('random_page_cost', '1.1', true),
       (select greatest(reltuples, 1)::float8 from pg_catalog.pg_class where oid = 'entities.entity'::regclass) as names
     from entities.bigram_frequency where gram = any ($1::int[])`,
    [grams],
  )
  return { frequency: new Map(rows.map((row) => [row.gram, row.count])), names: rows[0]?.names ?? 1 }
}

async function findByIndex(
  tx: Tx,
  grams: readonly number[],
  like: string,
  conditions: Conditions,
  page: Page,
): Promise<Found> {
  const at = conditions.params.length
  const rows = await tx.rows<FoundRow & { total: number }>(
    `with hit as materialized (
       select e.entity_id, reverse(e.uscc) as place from entities.entity e${conditions.joins}
       where e.name_grams operator(pg_catalog.@>) $${at + 1}::int[] and e.name_key || '' like $${at + 2}${conditions.sql}),
     page as materialized (select entity_id from hit order by place ${pageOf(page)})
     ${shown}, (select count(*)::int from hit) as total from page ${shownFrom} ${inSearchOrder}`,
    [...conditions.params, grams, like],
  )
  return { by: 'name', rows: rows.map(withoutTotal), count: { value: rows[0]?.total ?? 0, kind: 'exact' } }
}

/** Reads names in the order of searches and stops when the page is full, or when `read` names were read. */
async function scan(tx: Tx, like: string, read: number, conditions: Conditions, page: Page): Promise<FoundRow[]> {
  const at = conditions.params.length
  // The inner limit keeps the planner from sorting all hits; `|| ''` keeps it off the trigram index (stack.md §1).
  return tx.rows<FoundRow>(
    `with page as materialized (
       select e.entity_id from (select * from entities.entity order by reverse(uscc) limit ${read}) e${conditions.joins}
       where e.name_key || '' like $${at + 1}${conditions.sql} ${inSearchOrder} ${pageOf(page)})
     ${shown} from page ${shownFrom} ${inSearchOrder}`,
    [...conditions.params, like],
  )
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
     page as materialized (select entity_id from hit order by place ${pageOf(page)})
     ${shown}, (select count(*)::int from hit) as total from page ${shownFrom} ${inSearchOrder}`,
    [...conditions.params, bigrams(key), `%${escapeLike(key)}%`],
  )
  return { by: 'address', rows: rows.map(withoutTotal), count: countOf(rows, MOST_ADDRESSES) }
}

function countOf(rows: readonly (FoundRow & { total?: number })[], most: number): FoundCount {
  const total = rows[0]?.total ?? 0
  return total > most ? { value: most, kind: 'at-least' } : { value: total, kind: 'exact' }
}

function withoutTotal(row: FoundRow & { total?: number }): FoundRow {
  const { total: _, ...found } = row
  return found
}
