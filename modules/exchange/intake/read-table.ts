import { type ForeignTable, type RowMark } from '#kernel/ports.ts'
import { newId } from '#kernel/ids.ts'
import { EgressError, guardFor } from '#platform/egress.ts'
import type { Act } from '#platform/operation.ts'
import { openSealed } from '#platform/seal.ts'
import type { Feed } from '../domain/feed.ts'
import { type FeedTableRow, sumBatches } from '../queries/feed-tables.ts'
import { addHeartbeat, markFeedTable } from '../store/feed-tables.ts'
import { tableWords } from '../strings.ts'
import { receiveFile } from './receive-file.ts'

/** Rows of one reading: they become one batch. */
const ROWS_AT_ONCE = 20_000
const MINUTE_MS = 60_000
const LONGEST_WAIT_MINUTES = 30
/** What the front-end library itself puts to every row; cd_operation is the i/u/d flag. */
export const ownColumns = ['cd_id', 'cd_time', 'cd_batch', 'cd_operation'] as const

/** The name under which passwords of front-end tables are sealed. */
export const TABLE_KEY = 'front-end-tables'

/**
 * One step of reading a feed from its agency's table: first the counts of what was read since they last agreed are compared
 * (来源 = 我方 + 隔离); then the next rows become a batch, and the cursor moves in the same transaction, so that nothing is lost
 * and nothing read twice. A lost connection is told and tried again later. Answers what to do next.
 */
export async function readTableOnce(act: Act, feed: Feed, held: FeedTableRow): Promise<'more' | 'wait' | 'done'> {
  const sums = await sumBatches(act.tx, held.openBatches)
  if (sums.failure !== null) {
    await stop(act, held, tableWords.batchFailed(sums.failure))
    return 'done'
  }
  if (!sums.isDone) return 'wait'
  let table: ForeignTable | undefined
  try {
    table = await act.ports.network.openTable(addressOf(act, held))
    const missing = missingColumns(await table.columns())
    if (missing.length > 0) {
      await stop(act, held, tableWords.columnsMissing(missing))
      return 'done'
    }
    return await compareAndRead(act, feed, held, table)
  } catch (error) {
    if (!(error instanceof EgressError)) throw error
    await lose(act, held, error.message)
    return 'done'
  } finally {
    await table?.close()
  }
}

async function compareAndRead(act: Act, feed: Feed, held: FeedTableRow, table: ForeignTable): Promise<'more' | 'done'> {
  const now = await compare(act, held, table)
  const rows = await table.rowsAfter(now.cursor, ROWS_AT_ONCE)
  const mark = markOf(rows.at(-1))
  const base = { state: 'read' as const, told: now.told, tries: 0, retryAt: null, agreed: now.agreed }
  if (mark === undefined) {
    await markFeedTable(act, held.feedKey, { ...base, cursor: now.cursor, openBatches: [] })
    return 'done'
  }
  const batchId = await openBatch(act, feed, held, rows)
  await markFeedTable(act, held.feedKey, { ...base, cursor: mark, openBatches: [batchId] })
  return 'more'
}

interface Compared {
  readonly cursor: RowMark | null
  readonly agreed: RowMark | null
  readonly told: string | null
}

/** Where theirs are more, rows came late under an earlier time: reading begins again where the counts last agreed. */
async function compare(act: Act, held: FeedTableRow, table: ForeignTable): Promise<Compared> {
  const { cursor, agreed } = held
  if (cursor === null || held.openBatches.length === 0) return { cursor, agreed, told: null }
  const { ours, quarantined } = await sumBatches(act.tx, held.openBatches)
  const theirs = await table.countBetween(agreed, cursor)
  const verdict =
    theirs === ours + quarantined ? 'agrees' : theirs > ours + quarantined ? 'theirs-more' : 'theirs-fewer'
  await addHeartbeat(act, held.feedKey, { theirs, ours, quarantined, verdict, upTo: cursor.time })
  if (verdict === 'agrees') return { cursor, agreed: cursor, told: null }
  const told = tableWords.differs(theirs, ours, quarantined)
  return verdict === 'theirs-more' ? { cursor: agreed, agreed, told } : { cursor, agreed: cursor, told }
}

async function openBatch(
  act: Act,
  feed: Feed,
  held: FeedTableRow,
  rows: readonly Readonly<Record<string, string | null>>[],
): Promise<string> {
  const flag = feed.columns.find((column) => column.use === 'flag')?.title
  const lines = rows.map((row) => JSON.stringify(sourceRow(row, flag)))
  const { hash, size } = await act.ports.files.put(Buffer.from(`${lines.join('\n')}\n`))
  const id = newId(act.ports)
  const fileName = `${held.table}（至 ${rows.at(-1)?.['cd_time'] ?? ''}）`
  const file = { id, fileName, fileHash: hash, fileBytes: size, isFrontEnd: true }
  const received = await receiveFile(act, feed, file)
  if (!received.ok) throw new Error(`rows of ${held.table} were not received: ${received.refusal.code}`)
  return id
}

/** A row under the titles the mapping knows: the library's own columns are left out, its flag stands under the feed's. */
function sourceRow(row: Readonly<Record<string, string | null>>, flag: string | undefined): Record<string, string> {
  const own = new Set<string>(ownColumns)
  const cells = Object.entries(row).filter(([name]) => !own.has(name))
  const kept = Object.fromEntries(cells.map(([name, value]) => [name, value ?? '']))
  return flag === undefined ? kept : { ...kept, [flag]: row['cd_operation'] ?? '' }
}

function markOf(row: Readonly<Record<string, string | null>> | undefined): RowMark | undefined {
  return row === undefined ? undefined : { time: row['cd_time'] ?? '', id: row['cd_id'] ?? '' }
}

function missingColumns(columns: readonly string[]): string[] {
  return ownColumns.filter((name) => !columns.includes(name))
}

function addressOf(act: Act, held: FeedTableRow) {
  const password = openSealed(act.settings.keys.secret(TABLE_KEY), held.sealedPassword, held.feedKey)
  const { host, port, database, user, table, usesTls } = held
  return { host, port, database, user, password, table, usesTls, ...guardFor(act.settings, { hostname: host }) }
}

async function stop(act: Act, held: FeedTableRow, told: string): Promise<void> {
  const { cursor, agreed, openBatches } = held
  await markFeedTable(act, held.feedKey, {
    state: 'stopped',
    told,
    cursor,
    agreed,
    openBatches,
    tries: 0,
    retryAt: null,
  })
}

async function lose(act: Act, held: FeedTableRow, told: string): Promise<void> {
  const { cursor, agreed, openBatches } = held
  const minutes = Math.min(2 ** held.tries, LONGEST_WAIT_MINUTES)
  const retryAt = new Date(act.now.getTime() + minutes * MINUTE_MS)
  const tries = held.tries + 1
  await markFeedTable(act, held.feedKey, { state: 'lost', told, cursor, agreed, openBatches, tries, retryAt })
}
