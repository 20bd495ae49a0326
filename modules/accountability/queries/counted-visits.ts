import type { Tx } from '#platform/tx.ts'
import type { CountedVisit } from '../domain/visit-simulation.ts'

/** Every counted visit of a period, both days included. */
export function listCountedVisits(tx: Tx, from: string, to: string): Promise<CountedVisit[]> {
  return tx.rows<CountedVisit>(
    `select agency_name as "agencyName", entity_id as "entityId", item_codes as "itemCodes", visited_on as "visitedOn"
       from accountability.counted_visit where visited_on between $1 and $2 order by visited_on, visit_id`,
    [from, to],
  )
}

/** @technical */
export interface ItemVisits {
  readonly code: string
  readonly title: string
  readonly agencyName: string
  readonly visits: number
  readonly alone: number
}

/** How many visits of a period looked at each item, and how many looked at nothing else. */
export function countVisitsByItem(tx: Tx, from: string, to: string): Promise<ItemVisits[]> {
  return tx.rows<ItemVisits>(
    `select c.code, coalesce(max(i.name), c.code) as title, coalesce(max(i.agency), '') as "agencyName",
            count(distinct v.visit_id)::int as visits,
            count(distinct v.visit_id) filter (where cardinality(v.item_codes) = 1)::int as alone
       from accountability.counted_visit v, lateral unnest(v.item_codes) as c(code)
       left join lateral (select p.name, p.agency from catalogue.pub_item p where p.code = c.code
                           order by p.ordinal desc limit 1) i on true
      where v.visited_on between $1 and $2 group by c.code order by visits desc, c.code`,
    [from, to],
  )
}

/** @technical */
export interface BurdenRow {
  readonly entityId: string
  readonly entityName: string
  readonly total: number
  readonly bodies: readonly { readonly agencyName: string; readonly visits: number; readonly exempt: number }[]
}

/**
 * Enterprises that one body visited more often than the cap in the year, exempt visits left out, or all bodies together more
 * often than the warning line. A joint visit is one visit, and one for each body that took part.
 */
export function listBurdened(
  tx: Tx,
  asked: { readonly from: string; readonly to: string; readonly cap: number; readonly warning: number },
): Promise<BurdenRow[]> {
  return tx.rows<BurdenRow>(
    `with year as (
       select * from accountability.counted_visit where visited_on between $1 and $2),
     body as (
       select y.entity_id, b.agency_id, max(b.agency_name) as agency_name, count(*)::int as visits,
              count(y.cap_exemption)::int as exempt
         from year y, lateral unnest(y.agency_ids, y.agency_names) as b(agency_id, agency_name) group by y.entity_id, b.agency_id),
     entity as (
       select entity_id, max(entity_name) as entity_name, count(*)::int as total from year group by entity_id)
     select e.entity_id as "entityId", e.entity_name as "entityName", e.total,
            jsonb_agg(jsonb_build_object('agencyName', b.agency_name, 'visits', b.visits, 'exempt', b.exempt)
              order by b.visits desc, b.agency_name) as bodies
       from entity e join body b using (entity_id)
      group by e.entity_id, e.entity_name, e.total having max(b.visits - b.exempt) > $3 or e.total > $4
      order by max(b.visits - b.exempt) desc, e.total desc, e.entity_name`,
    [asked.from, asked.to, asked.cap, asked.warning],
  )
}

/** The last day that is counted; undefined before the first night. */
export async function lastCountedDay(tx: Tx): Promise<string | undefined> {
  const row = await tx.maybe<{ day: string | null }>(`select max(visited_on) as day from accountability.counted_visit`)
  return row?.day ?? undefined
}
