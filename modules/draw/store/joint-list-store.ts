import type { z } from 'zod'
import type { Tx } from '#platform/tx.ts'
import type { JointItem, consideredInput, droppedItem } from '../domain/joint-items.ts'

/** @technical */
export interface JointItemList {
  readonly listId: string
  readonly agencyId: string
  readonly orgName: string
  readonly year: number
  readonly version: number
  readonly title: string
  readonly items: readonly JointItem[]
  readonly dropped: readonly z.output<typeof droppedItem>[]
  readonly considered: readonly z.output<typeof consideredInput>[]
  readonly contentHash: Buffer
  readonly publishedByName: string
  readonly publishedAt: Date
  readonly leafHash: string
}

const LIST = `select list_id as "listId", agency_id as "agencyId", org_name as "orgName", year, version, title, items, dropped, considered,
  content_hash as "contentHash", published_by_name as "publishedByName", published_at as "publishedAt", leaf_hash as "leafHash"
  from draw.joint_item_list`

/** All versions, the newest first. */
export function listJointLists(tx: Tx): Promise<JointItemList[]> {
  return tx.rows<JointItemList>(`${LIST} order by year desc, version desc`)
}

export function findJointList(tx: Tx, listId: string): Promise<JointItemList | undefined> {
  return tx.maybe<JointItemList>(`${LIST} where list_id = $1`, [listId])
}

/** Versions follow one another: waits for a publication under way. */
export async function holdJointLists(tx: Tx): Promise<void> {
  tx.later(`select pg_advisory_xact_lock(hashtextextended('joint-item-list', 15))`)
}

export async function insertJointList(tx: Tx, list: JointItemList): Promise<void> {
  tx.later(
    `insert into draw.joint_item_list (list_id, agency_id, org_name, year, version, title, items, dropped, considered, content_hash,
       published_by_name, published_at, leaf_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      list.listId,
      list.agencyId,
      list.orgName,
      list.year,
      list.version,
      list.title,
      JSON.stringify(list.items),
      JSON.stringify(list.dropped),
      JSON.stringify(list.considered),
      list.contentHash,
      list.publishedByName,
      list.publishedAt,
      list.leafHash,
    ],
  )
}
