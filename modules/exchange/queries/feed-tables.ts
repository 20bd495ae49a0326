import type { RowMark } from '#kernel/ports.ts'
import type { Tx } from '#platform/tx.ts'

/** A table in the database of an agency, and how far it was read. @technical */
export interface FeedTableRow {
  readonly feedKey: string
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly sealedPassword: Uint8Array
  readonly table: string
  readonly usesTls: boolean
  readonly state: 'set' | 'read' | 'lost' | 'stopped'
  readonly told: string | null
  readonly cursor: RowMark | null
  readonly agreed: RowMark | null
  readonly openBatches: readonly string[]
  readonly tries: number
  readonly retryAt: Date | null
  readonly readAt: Date | null
  readonly setBy: string
}

const mark = (name: string) =>
  `case when ${name}_time is not null then jsonb_build_object('time', ${name}_time, 'id', ${name}_id) end as ${name}`
const columns = `feed_key as "feedKey", host, port, database_name as database, user_name as user, sealed_password as "sealedPassword",
  table_name as table, uses_tls as "usesTls", state, told, ${mark('cursor')}, ${mark('agreed')}, open_batches as "openBatches", tries,
  retry_at as "retryAt", read_at as "readAt", set_by as "setBy"`

export async function findFeedTable(tx: Tx, feedKey: string): Promise<FeedTableRow | undefined> {
  return tx.maybe<FeedTableRow>(`select ${columns} from exchange.feed_table where feed_key = $1`, [feedKey])
}

/** One table with its row locked; undefined when there is none or another reads it. */
export async function lockFeedTable(tx: Tx, feedKey: string): Promise<FeedTableRow | undefined> {
  return tx.maybe<FeedTableRow>(
    `select ${columns} from exchange.feed_table where feed_key = $1 for update skip locked`,
    [feedKey],
  )
}

export async function listFeedTables(tx: Tx): Promise<Map<string, FeedTableRow>> {
  const rows = await tx.rows<FeedTableRow>(`select ${columns} from exchange.feed_table`)
  return new Map(rows.map((row) => [row.feedKey, row]))
}

/** What became of the rows of these batches, and whether all of them are done. */
export async function sumBatches(
  tx: Tx,
  batchIds: readonly string[],
): Promise<{ ours: number; quarantined: number; isDone: boolean; failure: string | null }> {
  return tx.one(
    `select coalesce(sum(rows_loaded + rows_unchanged), 0)::int as ours, coalesce(sum(rows_quarantined), 0)::int as quarantined,
       coalesce(bool_and(state = 'complete'), true) as "isDone", max(failure) filter (where state = 'failed') as failure
     from exchange.feed_batch where batch_id = any ($1::uuid[])`,
    [batchIds],
  )
}

/** @technical */
export interface HeartbeatRow {
  readonly at: Date
  readonly theirs: number
  readonly ours: number
  readonly quarantined: number
  readonly verdict: 'agrees' | 'theirs-more' | 'theirs-fewer'
  readonly upTo: string
}

/** The last comparisons of counts of a feed, the latest first. */
export async function listHeartbeats(tx: Tx, feedKey: string, limit: number): Promise<HeartbeatRow[]> {
  return tx.rows<HeartbeatRow>(
    `select beat_at as at, theirs::int, ours::int, quarantined::int, verdict, up_to as "upTo" from exchange.feed_heartbeat
     where feed_key = $1 order by beat_no desc limit $2`,
    [feedKey, limit],
  )
}

/** The last due time of each feed that was taken up. */
export async function listLastRuns(tx: Tx): Promise<Map<string, Date>> {
  const rows = await tx.rows<{ feedKey: string; dueAt: Date }>(
    `select feed_key as "feedKey", max(due_at) as "dueAt" from exchange.feed_run group by feed_key`,
  )
  return new Map(rows.map((row) => [row.feedKey, row.dueAt]))
}
