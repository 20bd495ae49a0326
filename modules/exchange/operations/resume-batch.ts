import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { enqueue } from '#platform/jobs.ts'
import { operation } from '#platform/operation.ts'
import { loadFeed } from '../jobs/load-feed.ts'
import { findFeedBatch } from '../queries/feed-batches.ts'
import { no } from '../refusals.ts'
import { reopenFeedBatch } from '../store/feed-batch.ts'
import { failureWords } from '../strings.ts'

/**
 * Goes on with a batch that stopped in the middle, from the first page that is not loaded. Refused: no such batch, one that
 * did not stop, one whose file cannot be read as a whole.
 */
export const resumeBatch = operation({
  name: 'resume-batch',
  kind: 'act',
  permission: 'exchange.receive',
  summary: '继续装载批次',
  input: z.object({ batchId: z.uuid() }),
  output: z.object({ batchId: z.uuid() }),
  async run(act, { batchId }) {
    const batch = await findFeedBatch(act.tx, batchId)
    if (batch === undefined) return no('no-such-batch')
    if (batch.state !== 'failed') return no('batch-not-stopped')
    if (batch.failure !== failureWords('stalled', '')) return no('batch-unreadable', { why: batch.failure ?? '' })
    await reopenFeedBatch(act, batchId)
    await record(act, {
      type: 'exchange.batch-resumed',
      subject: { kind: 'feed-batch', id: batchId },
      fields: { 'pages-loaded': String(batch.pagesLoaded), pages: String(batch.pages) },
    })
    await enqueue(act, loadFeed, { feedKey: batch.feedKey })
    return ok({ batchId })
  },
})
