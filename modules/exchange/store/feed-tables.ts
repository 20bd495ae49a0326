import type { Act } from '#platform/operation.ts'
import type { FeedTableRow } from '../queries/feed-tables.ts'

/** @technical */
export interface NewFeedTable {
  readonly feedKey: string
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly sealedPassword: Uint8Array
  readonly table: string
  readonly usesTls: boolean
}

/** Says where a feed is read from; another table is read from its beginning, the same one goes on. Locks the row. */
export async function keepFeedTable(act: Act, one: NewFeedTable): Promise<void> {
  const isSame = `t.host = excluded.host and t.port = excluded.port and t.database_name = excluded.database_name and t.table_name = excluded.table_name`
  const kept = (column: string) => `${column} = case when ${isSame} then t.${column} end`
  await act.tx.run(
    `insert into exchange.feed_table as t (feed_key, host, port, database_name, user_name, sealed_password, table_name, uses_tls, state,
       set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'set', $9, $10)
     on conflict on constraint feed_table_pk do update set host = excluded.host, port = excluded.port,
       database_name = excluded.database_name, user_name = excluded.user_name, sealed_password = excluded.sealed_password,
       table_name = excluded.table_name, uses_tls = excluded.uses_tls, state = 'set', told = null, tries = 0, retry_at = null,
       set_by = excluded.set_by, set_at = excluded.set_at, ${['cursor_time', 'cursor_id', 'agreed_time', 'agreed_id'].map(kept).join(', ')},
       open_batches = case when ${isSame} then t.open_batches else '{}' end`,
    [
      one.feedKey,
      one.host,
      one.port,
      one.database,
      one.user,
      one.sealedPassword,
      one.table,
      one.usesTls,
      act.actor.personName,
      act.now,
    ],
  )
}

/** Writes down how far a table was read and how it stands. Locks its row. */
export async function markFeedTable(
  act: Act,
  feedKey: string,
  mark: Pick<FeedTableRow, 'state' | 'told' | 'cursor' | 'agreed' | 'openBatches' | 'tries'> & {
    readonly retryAt: Date | null
  },
): Promise<void> {
  await act.tx.run(
    `update exchange.feed_table set state = $2, told = $3, cursor_time = $4, cursor_id = $5, agreed_time = $6, agreed_id = $7,
       open_batches = $8, tries = $9, retry_at = $10, read_at = case when $2 = 'read' then $11::timestamptz else read_at end where feed_key = $1`,
    [
      feedKey,
      mark.state,
      mark.told,
      mark.cursor?.time ?? null,
      mark.cursor?.id ?? null,
      mark.agreed?.time ?? null,
      mark.agreed?.id ?? null,
      mark.openBatches,
      mark.tries,
      mark.retryAt,
      act.now,
    ],
  )
}

/** Puts down one comparison of counts. Locks nothing. */
export async function addHeartbeat(
  act: Act,
  feedKey: string,
  beat: { theirs: number; ours: number; quarantined: number; verdict: string; upTo: string },
): Promise<void> {
  await act.tx.run(
    `insert into exchange.feed_heartbeat (feed_key, beat_at, theirs, ours, quarantined, verdict, up_to) values ($1, $2, $3, $4, $5, $6, $7)`,
    [feedKey, act.now, beat.theirs, beat.ours, beat.quarantined, beat.verdict, beat.upTo],
  )
}

/** Takes up a due time of a feed, once; false when it was taken up already. Locks nothing. */
export async function beginRun(act: Act, feedKey: string, dueAt: Date): Promise<boolean> {
  const written = await act.tx.run(
    `insert into exchange.feed_run (feed_key, due_at, begun_at) values ($1, $2, $3) on conflict do nothing`,
    [feedKey, dueAt, act.now],
  )
  return written === 1
}
