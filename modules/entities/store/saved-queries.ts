import type { Tx } from '#platform/tx.ts'

/** A query a person keeps. @technical */
export interface SavedQuery {
  readonly queryId: string
  readonly name: string
  readonly filter: Record<string, unknown>
}

/** Keeps a query; false when the person has one of that name, or the id is in use. Locks nothing. */
export async function insertSavedQuery(tx: Tx, accountId: string, query: SavedQuery, now: Date): Promise<boolean> {
  const added = await tx.run(
    `insert into entities.saved_query (query_id, account_id, name, filter, saved_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [query.queryId, accountId, query.name, JSON.stringify(query.filter), now],
  )
  return added === 1
}

/** Removes a person's own query; answers its name, undefined when the person has none of that id. */
export async function deleteSavedQuery(tx: Tx, accountId: string, queryId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ name: string }>(
    `delete from entities.saved_query where query_id = $1 and account_id = $2 returning name`,
    [queryId, accountId],
  )
  return row?.name
}
