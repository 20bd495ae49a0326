import { z } from 'zod'
import { enqueue, type Job, job } from '#platform/jobs.ts'
import { lockStalled } from '../queries/feed-batches.ts'
import { countStall, failFeedBatch } from '../store/feed-batch.ts'
import { failureWords } from '../strings.ts'
import { loadFeed } from './load-feed.ts'

const EVERY_SECONDS = 60
const STANDS_STILL_MS = 120_000
const MOST_STALLS = 3

/** Takes up batches whose worker died before it could order the next step; one that dies three times waits for a person. */
export const reviveBatches: Job = job({
  name: 'exchange.revive-batches',
  schema: z.object({}),
  every: { seconds: EVERY_SECONDS },
  async run(act) {
    for (const batch of await lockStalled(act.tx, new Date(act.now.getTime() - STANDS_STILL_MS))) {
      if (batch.stalls >= MOST_STALLS) {
        await failFeedBatch(act, batch.batchId, failureWords('stalled', ''))
        continue
      }
      await countStall(act, batch.batchId)
      await enqueue(act, loadFeed, { feedKey: batch.feedKey }, { dedupeKey: batch.feedKey })
    }
  },
})
