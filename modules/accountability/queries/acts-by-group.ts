import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface GroupActs {
  readonly groupCode: string
  readonly groupTitle: string
  readonly visits: number
  readonly items: readonly {
    readonly code: string
    readonly title: string
    readonly visits: number
    readonly retiredOn: string | null
    readonly successors: readonly string[]
  }[]
}

/**
 * Visits of a period by 主项: its number is that of the visits themselves, never the sum of its 子项, so that one visit about three
 * of them counts once; each 子项 keeps what was done under it, also after others took over from it.
 */
export function listGroupActs(tx: Tx, from: string, to: string): Promise<GroupActs[]> {
  return tx.rows<GroupActs>(
    `with item as (
       select distinct on (code) code, name, group_code, group_name, retired_on from catalogue.pub_item order by code, ordinal desc),
     act as (
       select v.visit_id, c.code, coalesce(i.name, c.code) as title, coalesce(i.group_code, c.code) as group_code,
              coalesce(i.group_name, c.code) as group_title, i.retired_on
         from accountability.counted_visit v, lateral unnest(v.item_codes) as c(code) left join item i on i.code = c.code
        where v.visited_on between $1 and $2),
     line as (
       select group_code, code, max(title) as title, max(retired_on) as retired_on, count(distinct visit_id)::int as visits
         from act group by group_code, code),
     total as (
       select group_code, max(group_title) as group_title, count(distinct visit_id)::int as visits from act group by group_code)
     select t.group_code as "groupCode", t.group_title as "groupTitle", t.visits,
            jsonb_agg(jsonb_build_object('code', l.code, 'title', l.title, 'visits', l.visits, 'retiredOn', l.retired_on,
              'successors', (select coalesce(jsonb_agg(s.to_code order by s.to_code), '[]'::jsonb)
                               from catalogue.pub_item_succession s where s.from_code = l.code))
              order by l.visits desc, l.code) as items
       from total t join line l using (group_code)
      group by t.group_code, t.group_title, t.visits order by t.visits desc, t.group_code`,
    [from, to],
  )
}
