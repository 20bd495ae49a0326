import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface DutyListLine {
  readonly place: string
  readonly entryCode: string | null
  readonly entryTitle: string | null
  readonly agency: string | null
  readonly validFrom: string | null
  readonly source: string | null
  readonly itemId: string | null
  readonly itemCode: string | null
  readonly itemTitle: string | null
}

/** Each place's list against the inspection items in force that day: joined where they meet, alone where one lacks the other. */
export function listDutyLines(tx: Tx, day: string): Promise<DutyListLine[]> {
  return tx.rows(
    `with here as (select distinct place from catalogue.duty_list_entry),
     entry as (select * from catalogue.duty_list_entry e where e.valid_from <= $1 and (e.valid_to is null or e.valid_to >= $1)),
     item as (select h.place, i.item_id, i.code, i.name from here h cross join catalogue.pub_item i
               where i.kind = 'inspection' and i.valid_from <= $1 and (i.valid_to is null or i.valid_to >= $1)
                 and (i.retired_on is null or i.retired_on > $1))
     select coalesce(e.place, i.place) as place, e.entry_code as "entryCode", e.title as "entryTitle", e.agency,
            e.valid_from as "validFrom", e.source, i.item_id as "itemId", i.code as "itemCode", i.name as "itemTitle"
       from entry e full join item i on i.place = e.place and i.code = e.item_code
      order by 1, e.entry_code is not null and i.item_id is not null, i.code, e.entry_code`,
    [day],
  )
}
