import type { Tx } from '#platform/tx.ts'
import {
  type Found,
  type FoundRow,
  inSearchOrder,
  type Page,
  pageOf,
  shown,
  shownFrom,
  countOf,
  withoutTotal,
} from './found-rows.ts'
import type { Conditions } from './search-filter.ts'

const MOST_NUMBERS = 2000

/** Kinds of facts that begin with the number of a decision or a case; the index entity_fact_by_paper holds the same. */
const DECISIONS = `('行政处罚', '处罚决定', '税务行政处罚', '失信被执行人', '未履行生效裁判')`

/** Where a code on a thing or a number on a paper stands; $1 is its beginning, $2 the end of the range. */
const thingSources = `
  select entity_id as id, 'object-code' as by, code as value from entities.supervised_object
    where code collate "C" >= $1 collate "C" and code collate "C" < $2 collate "C"
  union all select entity_id, 'licence-number', number from entities.licence
    where number collate "C" >= $1 collate "C" and number collate "C" < $2 collate "C"`

const within = (key: string) => `${key} collate "C" >= $1 collate "C" and ${key} collate "C" < $2 collate "C"`

const paperSources = `
  select entity_id as id, 'document-number' as by, facts ->> '文号' as value from entities.file_entry
    where facts ? '文号' and ${within(`entities.paper_key(facts ->> '文号')`)}
  union all select entity_id, 'document-number', document_number from entities.status_change
    where document_number is not null and ${within('entities.paper_key(document_number)')}
  union all select f.entity_id, 'document-number', f.value from entities.entity_fact f
    where f.kind in ${DECISIONS} and ${within('entities.paper_key(f.value)')}
      and not exists (select 1 from entities.fact_withdrawal w where w.entity_id = f.entity_id and w.fact_id = f.fact_id)`

/** Codes of equipment and products and numbers of licences, or numbers of documents and cases. @technical */
export type NumberKind = 'things' | 'papers'

/** Entities on whose file such a code or number stands, from its beginning. */
export async function findByNumber(
  tx: Tx,
  kind: NumberKind,
  key: string,
  conditions: Conditions,
  page: Page,
): Promise<Found> {
  const at = conditions.params.length
  const sources = renumbered(kind === 'things' ? thingSources : paperSources, at)
  const rows = await tx.rows<FoundRow & { total: number }>(
    `with place as materialized (select distinct id from (${sources}) s limit ${MOST_NUMBERS + 1}),
     hit as materialized (select e.entity_id, reverse(e.uscc) as place from entities.entity e${conditions.joins}
       where e.entity_id in (select id from place)${conditions.sql}),
     page as materialized (select entity_id from hit order by place, entity_id ${pageOf(page)})
     ${shown}, (select count(*)::int from hit) as total from page ${shownFrom} ${inSearchOrder}`,
    [...conditions.params, key, `${key}\uFFFF`],
  )
  return { by: 'number', rows: rows.map(withoutTotal), count: countOf(rows, MOST_NUMBERS) }
}

/** Which code or number of these entities begins so. */
export async function numbersOf(
  tx: Tx,
  key: string,
  entityIds: readonly string[],
): Promise<{ entityId: string; by: 'object-code' | 'licence-number' | 'document-number'; value: string }[]> {
  return tx.rows(
    `select id as "entityId", by, value from (${thingSources} union all ${paperSources}) s where id = any ($3::uuid[]) order by id, by, value`,
    [key, `${key}\uFFFF`, entityIds],
  )
}

function renumbered(sql: string, by: number): string {
  return sql.replaceAll('$1', `$${by + 1}`).replaceAll(/\$2(?!\d)/gu, `$${by + 2}`)
}
