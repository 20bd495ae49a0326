import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findFeedBatch, listUnknownColumns } from '../queries/feed-batches.ts'
import { findFeed } from '../queries/feeds.ts'
import { countRows } from '../queries/quarantine.ts'
import { no } from '../refusals.ts'
import { feedBatchView, viewFeedBatch } from './feed-views.ts'

/** One batch: its equation, the columns nobody knows, and why rows are in quarantine. */
export const getFeedBatch = operation({
  name: 'get-feed-batch',
  kind: 'query',
  permission: 'exchange.read',
  summary: '数据源批次',
  input: z.object({ batchId: z.uuid() }),
  output: z.object({
    batch: feedBatchView,
    unknownColumns: z.array(z.object({ title: z.string(), filled: z.number().int(), samples: z.array(z.string()) })),
    corrected: z.number().int(),
    waiting: z.number().int(),
  }),
  async run(act, { batchId }) {
    const batch = await findFeedBatch(act.tx, batchId)
    if (batch === undefined) return no('no-such-batch')
    const feed = await findFeed(act.tx, batch.feedKey)
    const unknown = await listUnknownColumns(act.tx, batchId)
    const counts = await countRows(act.tx, { batchId, feedKey: null, agency: null, reason: null, state: null })
    const inState = (state: string) => counts.reduce((sum, one) => sum + (one.state === state ? one.count : 0), 0)
    return ok({
      batch: viewFeedBatch(batch, feed?.title ?? batch.feedKey),
      unknownColumns: unknown.map(({ title, filled, samples }) => ({ title, filled, samples: [...samples] })),
      corrected: inState('corrected'),
      waiting: inState('waiting'),
    })
  },
})
