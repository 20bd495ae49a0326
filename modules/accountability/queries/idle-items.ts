import type { Tx } from '#platform/tx.ts'

/** Inspection items in force for the whole time since `since` under which no inspection was concluded in it; rehearsals do not count. */
export function listIdleItems(
  tx: Tx,
  since: string,
  today: string,
): Promise<
  { readonly itemId: string; readonly code: string; readonly title: string; readonly lastOn: string | null }[]
> {
  return tx.rows(
    `with acted as (
       select item_id, max((concluded_at at time zone 'Asia/Shanghai')::date) as last_on
         from inspection.pub_result where not is_rehearsal and concluded_at is not null group by item_id)
     select i.item_id as "itemId", i.code, i.name as "title", a.last_on as "lastOn"
       from catalogue.pub_item i left join acted a using (item_id)
      where i.kind = 'inspection' and i.valid_from <= $2 and (i.valid_to is null or i.valid_to >= $2)
        and (i.retired_on is null or i.retired_on > $2)
        and (select min(v.valid_from) from catalogue.pub_item v where v.item_id = i.item_id) <= $1
        and (a.last_on is null or a.last_on < $1)
      order by i.code`,
    [since, today],
  )
}
