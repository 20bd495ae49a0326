import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { feedSchema } from '../domain/feed.ts'
import { listBatches, listUnknownOfFeed } from '../queries/feed-batches.ts'
import { groundOf } from '../queries/feed-ground.ts'
import { listFeedVersions } from '../queries/feeds.ts'
import { no } from '../refusals.ts'
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
  }),
  async run(act, { feedKey }) {
    const versions = await listFeedVersions(act.tx, feedKey)
    const feed = versions?.[0]?.feed
    if (versions === undefined || feed === undefined) return no('no-such-feed')
    const known = new Set(feed.columns.flatMap((column) => [column.title, column.name ?? column.title]))
    const unknown = (await listUnknownOfFeed(act.tx, feedKey)).filter((column) => !known.has(column.title))
    const batches = await listBatches(act.tx, { feedKey, state: null }, BATCHES_SHOWN, 0)
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
    })
  },
})
