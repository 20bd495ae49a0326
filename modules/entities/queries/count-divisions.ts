import type { Tx } from '#platform/tx.ts'
import { hitsOfSearch } from './search-entities.ts'
import type { SearchFilter } from './search-filter.ts'

/** @technical */
export interface DivisionCount {
  readonly code: string | null
  readonly name: string | null
  readonly count: number
  readonly notSubsisting: number
}

/** All districts that are, with how many of the hits lie in each, and those whose place is not known; undefined for one character. */
export async function countDivisions(
  tx: Tx,
  text: string,
  filter: SearchFilter,
): Promise<{ rows: DivisionCount[]; isCapped: boolean } | undefined> {
  const hits = await hitsOfSearch(tx, text, filter)
  if (hits === undefined) return undefined
  const rows = await tx.rows<DivisionCount>(
    `with hit as (${hits.sql}),
     counted as (select e.division_code as code, count(*)::int as count, (count(*) filter (where e.status <> 'subsisting'))::int as rest
       from entities.entity e where e.entity_id in (select entity_id from hit) group by 1),
     district as (select code, name from entities.division where is_present and kind <> 'city')
     select c.code, d.name, c.count, c.rest as "notSubsisting" from counted c left join district d using (code)
     union all select d.code, d.name, 0, 0 from district d where not exists (select 1 from counted c where c.code = d.code)
     order by 1 nulls last`,
    hits.params,
  )
  return { rows, isCapped: hits.isCapped }
}
