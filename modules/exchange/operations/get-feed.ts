import { z } from 'zod'
import { isWorkingDay } from '#law'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { feedSchema } from '../domain/feed.ts'
import { lastDue } from '../domain/feed-schedule.ts'
import { inboxOf } from '../jobs/clear-inbox.ts'
import { listBatches, listUnknownOfFeed } from '../queries/feed-batches.ts'
import { type FeedTableRow, findFeedTable, listHeartbeats } from '../queries/feed-tables.ts'
import { groundOf } from '../queries/feed-ground.ts'
import { listFeedVersions } from '../queries/feeds.ts'
import { no } from '../refusals.ts'
import { tableStates, verdictWords } from '../strings.ts'
import { feedBatchView, viewFeedBatch } from './feed-views.ts'

const BATCHES_SHOWN = 20

/** One feed: its mapping and ground, its versions, its batches, and columns no mapping names. */
export const getFeed = operation({
  name: 'get-feed',
  kind: 'query',
  permission: 'exchange.read',
  summary: '数据源详情',
  input: z.object({ feedKey: z.string().max(80) }),
  output: z.object({
    definition: feedSchema,
    ground: z.string(),
    versions: z.array(
      z.object({
        version: z.number().int(),
        reason: z.string(),
        adoptedBy: z.string().nullable(),
        adoptedAt: z.string().nullable(),
        columnCount: z.number().int(),
      }),
    ),
    unknownColumns: z.array(
      z.object({ batchId: z.uuid(), title: z.string(), filled: z.number().int(), samples: z.array(z.string()) }),
    ),
    batches: z.array(feedBatchView),
    batchCount: z.number().int(),
    dueAt: z.string().nullable(),
    inbox: z.string().describe('到点读取的文件夹'),
    table: z
      .object({
        host: z.string(),
        port: z.number().int(),
        database: z.string(),
        user: z.string(),
        table: z.string(),
        usesTls: z.boolean(),
        state: z.enum(['set', 'read', 'lost', 'stopped']),
        stateName: z.string(),
        told: z.string().nullable(),
        readUpTo: z.string().nullable(),
        retryAt: z.string().nullable(),
        readAt: z.string().nullable(),
        setBy: z.string(),
      })
      .nullable(),
    heartbeats: z.array(
      z.object({
        at: z.string(),
        theirs: z.number().int(),
        ours: z.number().int(),
        quarantined: z.number().int(),
        verdict: z.enum(['agrees', 'theirs-more', 'theirs-fewer']),
        verdictName: z.string(),
        upTo: z.string(),
      }),
    ),
  }),
  async run(act, { feedKey }) {
    const versions = await listFeedVersions(act.tx, feedKey)
    const feed = versions?.[0]?.feed
    if (versions === undefined || feed === undefined) return no('no-such-feed')
    const known = new Set(feed.columns.flatMap((column) => [column.title, column.name ?? column.title]))
    const unknown = (await listUnknownOfFeed(act.tx, feedKey)).filter((column) => !known.has(column.title))
    const batches = await listBatches(act.tx, { feedKey, state: null }, BATCHES_SHOWN, 0)
    const table = await findFeedTable(act.tx, feedKey)
    const heartbeats = await listHeartbeats(act.tx, feedKey, BATCHES_SHOWN)
    return ok({
      definition: feed,
      ground: groundOf(feed, act.today),
      versions: versions.map((one) => ({
        version: one.feed.version,
        reason: one.reason,
        adoptedBy: one.adoptedBy,
        adoptedAt: one.adoptedAt?.toISOString() ?? null,
        columnCount: one.feed.columns.length,
      })),
      unknownColumns: unknown.map((column) => ({ ...column, samples: [...column.samples] })),
      batches: batches.rows.map((batch) => viewFeedBatch(batch, feed.title)),
      batchCount: batches.total,
      dueAt: lastDue(feed, act.now, act.today, isWorkingDay)?.toISOString() ?? null,
      inbox: inboxOf(feedKey),
      table: table === undefined ? null : viewTable(table),
      heartbeats: heartbeats.map((one) => ({
        ...one,
        at: one.at.toISOString(),
        verdictName: verdictWords[one.verdict],
      })),
    })
  },
})

function viewTable(row: FeedTableRow) {
  const { host, port, database, user, table, usesTls, state, told, setBy } = row
  return {
    host,
    port,
    database,
    user,
    table,
    usesTls,
    state,
    told,
    setBy,
    stateName: tableStates[state],
    readUpTo: row.cursor?.time ?? null,
    retryAt: row.retryAt?.toISOString() ?? null,
    readAt: row.readAt?.toISOString() ?? null,
  }
}
