import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** The codes an item is known by outside (DB33/T 2392-2021); empty where none was given. */
interface ItemCodes {
  readonly catalogueCode: string
  readonly implementationCodes: readonly string[]
}

/**
 * The codes of items by the id of a version. A code names the item, not the version: where the version has none yet, that of the
 * version in force on the day counts.
 */
export async function findItemCodes(
  tx: Tx,
  itemVersionIds: readonly string[],
  day: PlainDate,
): Promise<ReadonlyMap<string, ItemCodes>> {
  const rows = await tx.rows<ItemCodes & { itemVersionId: string }>(
    `select v.item_version_id as "itemVersionId",
       coalesce(nullif(v.catalogue_code, ''), n.catalogue_code, '') as "catalogueCode",
       coalesce(nullif(v.content->'implementationCodes', '[]'), n.content->'implementationCodes', '[]') as "implementationCodes"
     from catalogue.item_version v
     left join catalogue.item_version n on n.item_id = v.item_id and n.state = 'approved' and n.valid_from <= $2::date
       and (n.valid_to is null or n.valid_to >= $2::date)
     where v.item_version_id = any ($1::uuid[])`,
    [itemVersionIds, day],
  )
  return new Map(rows.map(({ itemVersionId, ...codes }) => [itemVersionId, codes]))
}
