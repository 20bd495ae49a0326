import type { ItemContent, ItemVersionContent } from '#catalogue'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** Publishes an approved version; a version published before stays as it was. An open earlier version ends where this one begins. */
export async function insertPublicItem(tx: Tx, version: ItemVersionContent): Promise<void> {
  tx.later(
    `with ended as (
       update disclosure.public_item set valid_to = $9::date - 1
        where item_id = $1 and item_version_id <> $2 and valid_from < $9::date and (valid_to is null or valid_to >= $9::date))
     insert into disclosure.public_item (item_id, item_version_id, code, title, kind, group_title, sector, agency, valid_from, valid_to, content)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [
      version.itemId,
      version.itemVersionId,
      version.code,
      version.title,
      version.kind,
      version.groupTitle,
      version.sector,
      version.agency,
      version.validFrom,
      version.validTo,
      JSON.stringify(version.content satisfies ItemContent),
    ],
  )
}

/** Marks every version of an item as cancelled from a day on; locks its rows. */
export async function retirePublicItem(tx: Tx, itemId: string, on: PlainDate): Promise<void> {
  tx.later(`update disclosure.public_item set retired_on = $2 where item_id = $1`, [itemId, on])
}
