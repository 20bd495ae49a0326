import type { Tx } from '#platform/tx.ts'
import type { ListDifference } from '../domain/compare-list.ts'

/** A comparison as it was made. @technical */
export interface PlatformListRow {
  readonly platformListId: string
  readonly readFrom: string
  readonly hash: string
  readonly rowsThere: number
  readonly rowsHere: number
  readonly alike: number
  readonly open: number
  readonly readBy: string
  readonly readAt: Date
}

const LIST_SQL = `select l.platform_list_id as "platformListId", l.read_from as "readFrom", l.list_hash as hash,
    l.rows_there as "rowsThere", l.rows_here as "rowsHere", l.rows_alike as alike, l.read_by as "readBy", l.read_at as "readAt",
    (select count(*)::int4 from exchange.platform_difference d where d.platform_list_id = l.platform_list_id and d.state = 'open') as open
  from exchange.platform_list l`

/** The newest comparison, or one of an id; undefined when there is none. */
export function findPlatformList(tx: Tx, platformListId?: string): Promise<PlatformListRow | undefined> {
  return tx.maybe<PlatformListRow>(
    `${LIST_SQL} where $1::uuid is null or l.platform_list_id = $1 order by l.read_at desc, l.platform_list_id limit 1`,
    [platformListId ?? null],
  )
}

/** @technical */
export interface DifferenceRow extends ListDifference {
  readonly differenceId: string
  readonly state: 'open' | 'pushed' | 'taken'
  readonly settledBy: string | null
  readonly settledAt: Date | null
}

/** The differences of a comparison: open ones first, by kind and code. */
export function listDifferenceRows(tx: Tx, platformListId: string): Promise<DifferenceRow[]> {
  return tx.rows<DifferenceRow>(
    `select difference_id as "differenceId", kind, catalogue_code as "catalogueCode", item_id as "itemId", item_code as "itemCode", title,
       fields, theirs, is_newer_there as "isNewerThere", state, settled_by as "settledBy", settled_at as "settledAt"
     from exchange.platform_difference where platform_list_id = $1
     order by state <> 'open', kind = 'missing-there', kind, catalogue_code, item_code, difference_id`,
    [platformListId],
  )
}
