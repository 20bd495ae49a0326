import type { z } from 'zod'
import type { jointItemListPublished } from '#draw/events'
import type { Tx } from '#platform/tx.ts'

type Word = z.output<typeof jointItemListPublished.schema>

/** A published version of the joint item list. @technical */
export type JointItemListRow = Omit<Word, 'publishedAt'> & { readonly publishedAt: Date }

/** Every published version of the joint item list, the newest first. */
export function listJointItemLists(tx: Tx): Promise<JointItemListRow[]> {
  return tx.rows<JointItemListRow>(
    `select list_id as "listId", agency_name as "agencyName", year, version, title, items, dropped, considered,
       published_at as "publishedAt", leaf_hash as "leafHash"
     from disclosure.public_joint_item_list order by year desc, version desc`,
  )
}
