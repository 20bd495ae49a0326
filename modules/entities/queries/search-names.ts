import type { Tx } from '#platform/tx.ts'
import { bigrams } from '../domain/name-key.ts'
import {
  FETCH_ALL,
  type NameSearchPlan,
  namesToRead,
  type OrderPart,
  partOfOrder,
  planNameSearch,
  roundedEstimate,
  type WordMatch,
  wholeOrder,
} from '../domain/search-plan.ts'
import { type Found, type FoundRow, inSearchOrder, type Page, pageOf, shown, shownFrom } from './found-rows.ts'
import { type Conditions, marksOfEntity } from './search-filter.ts'

/** Parts of the search order tried before all hits are fetched. */
const MOST_PARTS = 3
const MOST_FORMER = 500

/**
 * Entities whose name or former name holds the words, in search order; undefined for a single character. Rare words: the index gives all
 * hits, counted exactly. Common ones: the index gives the hits of a part of the order just great enough for the page, or,
 * for the commonest, names are read in order; how many there are is then told from the sample. Up to `fetchAll` hits are all
 * fetched.
 */
export async function findByName(
  tx: Tx,
  key: string,
  conditions: Conditions,
  page: Page,
  fetchAll = FETCH_ALL,
): Promise<Found | undefined> {
  const { frequency, names } = await readFrequency(tx, bigrams(key))
  const planned = planNameSearch(key, frequency, names)
  if (planned === undefined) return undefined
  const plan = { ...planned, former: await findByFormerName(tx, planned.match) }
  if (plan.most <= fetchAll) return findInPart(tx, plan, wholeOrder, conditions, page)
  const wanted = page.limit + page.offset
  let hits = plan.most
  const read = namesToRead(plan, wanted)
  if (read !== null) {
    const met = await readInOrder(tx, plan, read, conditions, page)
    if (met.found.rows.length === page.limit) return met.found
    hits = Math.min(hits, met.hits)
  }
  for (let tries = 0; tries < MOST_PARTS; tries += 1) {
    const part = partOfOrder(wanted, hits)
    const { rows, count, matched, fitting } = await findInPart(tx, plan, part, conditions, page)
    if (part.places === null || rows.length === page.limit) return { by: 'name', rows, count }
    if (matched / part.share <= fetchAll) break
    hits = (fitting + 1) / part.share
  }
  return findInPart(tx, plan, wholeOrder, conditions, page)
}

/** The frequencies, the number of names, and the cost of a page in memory told to the planner for this transaction. */
async function readFrequency(
  tx: Tx,
  grams: readonly number[],
): Promise<{ frequency: ReadonlyMap<number, number>; names: number }> {
  const rows = await tx.rows<{ gram: number | null; count: number; names: number }>(
    `select f.gram, f.entity_count as count, r.names
     from (select set_config('random_page_cost', '1.1', true), greatest(reltuples, 1)::float8 as names
       from pg_catalog.pg_class where oid = 'entities.entity'::regclass) r
     left join entities.bigram_frequency f on f.gram = any ($1::int[])`,
    [grams],
  )
  const known = rows.flatMap((row) => (row.gram === null ? [] : [[row.gram, row.count] as const]))
  return { frequency: new Map(known), names: rows[0]?.names ?? 1 }
}

interface PartCounts {
  /** Names of this part that hold the words and bear the marks, and those of them that pass the whole filter. */
  readonly matched: number
  readonly fitting: number
}

interface FoundInPart extends Found, PartCounts {}

interface Plan extends NameSearchPlan {
  /** Entities that held the words in a former name. */
  readonly former: readonly string[]
}

/**
 * Entities that held the words in a former name. Where that is true of very many, none: the words are then so common
 * that nobody looks for a former name with them.
 */
export async function findByFormerName(tx: Tx, match: WordMatch): Promise<string[]> {
  const { holds, params } = holding(match, 'f', [])
  const rows = await tx.rows<{ id: string }>(
    `select f.entity_id as id from entities.entity_identifier f where f.type = 'former-name' and ${holds}
     limit ${MOST_FORMER + 1}`,
    params,
  )
  return rows.length > MOST_FORMER ? [] : [...new Set(rows.map((row) => row.id))]
}

/** Rows of `alias` whose key holds the words, as SQL; the parameters come after those given. */
function holding(
  { by, pairs, like }: WordMatch,
  alias: string,
  before: readonly unknown[],
): { holds: string; params: unknown[] } {
  const at = before.length
  // `|| ''` keeps the planner off the trigrams, which know nothing of two characters (stack.md §1).
  return by === 'trigrams'
    ? { holds: `${alias}.name_key like $${at + 1}`, params: [...before, like] }
    : {
        holds: `${alias}.name_grams operator(pg_catalog.@>) $${at + 1}::int[] and ${alias}.name_key || '' like $${at + 2}`,
        params: [...before, pairs, like],
      }
}

async function findInPart(
  tx: Tx,
  plan: Plan,
  part: OrderPart,
  conditions: Conditions,
  page: Page,
): Promise<FoundInPart> {
  const { holds, params } = holding(plan.match, 'e', conditions.params)
  const bind = (value: unknown) => `$${params.push(value)}`
  const lists = part.places === null ? conditions.marks : [part.places, ...conditions.marks]
  const marked = lists.map((list) => ` and ${marksOfEntity} operator(pg_catalog.&&) ${bind(list)}::text[]`).join('')
  const matching = `select e.entity_id, reverse(e.uscc) as place, (true${conditions.sql}) as fits from entities.entity e${conditions.joins}`
  const rows = await tx.rows<(FoundRow | { readonly entityId: null }) & PartCounts>(
    `with match as materialized (
       ${matching} where ${holds}${marked}${plan.former.length === 0 ? '' : ` union ${matching} where e.entity_id = any (${bind(plan.former)}::uuid[])${marked}`}),
     page as materialized (select entity_id from match where fits order by place, entity_id ${pageOf(page)})
     ${shown}, c.matched, c.fitting
     from (select count(*)::int as matched, (count(*) filter (where fits))::int as fitting from match) c
     left join (page ${shownFrom}) on true ${inSearchOrder}`,
    params,
  )
  const { matched = 0, fitting = 0 } = rows[0] ?? {}
  const found = rows.flatMap((row) => (row.entityId === null ? [] : [withoutCounts(row)]))
  return { by: 'name', rows: found, count: countFrom(plan, part, conditions, fitting), matched, fitting }
}

function withoutCounts(row: FoundRow & PartCounts): FoundRow {
  const { matched: _, fitting: __, ...found } = row
  return found
}

function countFrom(plan: NameSearchPlan, part: OrderPart, conditions: Conditions, fitting: number): Found['count'] {
  if (part.places === null) return { value: fitting, kind: 'exact' }
  const isKnown = plan.isKnown && conditions.sql === ''
  return { value: isKnown ? plan.most : roundedEstimate(fitting / part.share), kind: 'about' }
}

/** Reads `read` names in the order of searches and stops when the page is full. */
async function readInOrder(
  tx: Tx,
  plan: Plan,
  read: number,
  conditions: Conditions,
  page: Page,
): Promise<{ found: Found; hits: number }> {
  const at = conditions.params.length
  // The inner limit keeps the planner from sorting all hits.
  const rows = await tx.rows<FoundRow & { nth: number }>(
    `with page as materialized (
       select e.entity_id, e.nth from (
         select *, row_number() over (order by reverse(uscc), entity_id) as nth from entities.entity order by reverse(uscc), entity_id limit ${read}) e${conditions.joins}
       where (e.name_key || '' like $${at + 1} or e.entity_id = any ($${at + 2}::uuid[]))${conditions.sql} order by e.nth ${pageOf(page)})
     ${shown}, page.nth::int as nth from page ${shownFrom} order by page.nth`,
    [...conditions.params, plan.match.like, plan.former],
  )
  const isFull = rows.length === page.limit
  const share = (isFull ? (rows.at(-1)?.nth ?? read) : read) / plan.names
  const estimate = (rows.length + page.offset) / share
  const isKnown = plan.isKnown && conditions.sql === ''
  const value = isKnown ? plan.most : roundedEstimate(estimate)
  const shownRows = rows.map(withoutPlace)
  return {
    found: { by: 'name', rows: shownRows, count: { value, kind: 'about' } },
    hits: Math.max(estimate, 1 / share),
  }
}

function withoutPlace(row: FoundRow & { nth: number }): FoundRow {
  const { nth: _, ...found } = row
  return found
}
