import { z } from 'zod'
import { enqueue, type Job, job } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import { draftFromBatch, isDualFeed } from '../outlets/dual-drafts.ts'

const MOST = 500

/** Takes the rows of a loaded batch into 双公示, some at a time; the order for the next is in the same transaction. */
export const draftDualRecords: Job = job({
  name: 'exchange.draft-dual-records',
  schema: z.object({ feedKey: z.string(), batchId: z.uuid(), after: z.string() }),
  async run(act, { feedKey, batchId, after }) {
    const next = await draftFromBatch(act, feedKey, batchId, after, MOST)
    if (next !== undefined) await enqueue(act, draftDualRecords, { feedKey, batchId, after: next })
  },
})

/** Rows of a batch were loaded, or one left its file: where they are licences or penalties of this house, 双公示 looks at the batch. */
export async function tellOfDecisions(act: Act, feedKey: string, batchId: string): Promise<void> {
  if (isDualFeed(feedKey)) await enqueue(act, draftDualRecords, { feedKey, batchId, after: '' })
}
