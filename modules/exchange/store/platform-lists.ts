import type { Tx } from '#platform/tx.ts'
import type { ListDifference } from '../domain/compare-list.ts'

/** A comparison with the platform's own list. @technical */
export interface NewPlatformList {
  readonly platformListId: string
  readonly readFrom: string
  readonly hash: string
  readonly rowsHere: number
  readonly rowsThere: number
  readonly alike: number
  readonly by: string
  readonly at: Date
}

/** Keeps a comparison with its differences; false when its id is taken. Locks nothing. */
export async function insertPlatformList(
  tx: Tx,
  list: NewPlatformList,
  differences: readonly (ListDifference & { readonly differenceId: string })[],
): Promise<void> {
  tx.later(
    `insert into exchange.platform_list (platform_list_id, read_from, list_hash, rows_there, rows_here, rows_alike, read_by, read_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [list.platformListId, list.readFrom, list.hash, list.rowsThere, list.rowsHere, list.alike, list.by, list.at],
  )
  tx.later(
    `insert into exchange.platform_difference (platform_list_id, difference_id, kind, catalogue_code, item_id, item_code, title, fields,
       theirs, is_newer_there, state)
     select $1, d."differenceId", d.kind, d."catalogueCode", d."itemId", d."itemCode", d.title, d.fields, d.theirs, d."isNewerThere", 'open'
     from jsonb_to_recordset($2::jsonb) as d("differenceId" uuid, kind text, "catalogueCode" text, "itemId" uuid, "itemCode" text,
       title text, fields jsonb, theirs jsonb, "isNewerThere" boolean)`,
    [list.platformListId, JSON.stringify(differences)],
  )
}

/** A difference as it stands. @technical */
export interface LockedDifference extends ListDifference {
  readonly differenceId: string
  readonly state: 'open' | 'pushed' | 'taken'
}

/** Locks differences of one comparison until the transaction ends. */
export function lockDifferences(tx: Tx, platformListId: string, ids: readonly string[]): Promise<LockedDifference[]> {
  return tx.rows<LockedDifference>(
    `select difference_id as "differenceId", kind, catalogue_code as "catalogueCode", item_id as "itemId", item_code as "itemCode", title,
       fields, theirs, is_newer_there as "isNewerThere", state
     from exchange.platform_difference where platform_list_id = $1 and difference_id = any ($2::uuid[])
     order by difference_id for update`,
    [platformListId, ids],
  )
}

/** Notes what became of differences; their rows are locked by lockDifferences. */
export async function settleDifferences(
  tx: Tx,
  platformListId: string,
  ids: readonly string[],
  how: { readonly state: 'pushed' | 'taken'; readonly by: string; readonly at: Date },
): Promise<void> {
  tx.later(
    `update exchange.platform_difference set state = $3, settled_by = $4, settled_at = $5
     where platform_list_id = $1 and difference_id = any ($2::uuid[])`,
    [platformListId, ids, how.state, how.by, how.at],
  )
}
