import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listBatches } from '../queries/feed-batches.ts'
import { listFeedsNow } from '../queries/feeds.ts'
import { feedBatchView, viewFeedBatch } from './feed-views.ts'

/** Batches of all feeds or of one, the latest first. */
export const listFeedBatches = operation({
  name: 'list-feed-batches',
  kind: 'query',
  permission: 'exchange.read',
  summary: '数据源批次列表',
  input: z.object({
    feedKey: z.string().max(80).optional(),
    state: z.enum(['received', 'loading', 'complete', 'failed']).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  output: z.object({ total: z.number().int(), batches: z.array(feedBatchView) }),
  async run(act, { feedKey, state, limit, offset }) {
    const titles = new Map((await listFeedsNow(act.tx)).map((feed) => [feed.feed, feed.title]))
    const found = await listBatches(act.tx, { feedKey: feedKey ?? null, state: state ?? null }, limit, offset)
    return ok({
      total: found.total,
      batches: found.rows.map((row) => viewFeedBatch(row, titles.get(row.feedKey) ?? row.feedKey)),
    })
  },
})
