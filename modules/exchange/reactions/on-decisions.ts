import { factRecorded } from '#entities/events'
import { enqueue } from '#platform/jobs.ts'
import { reaction } from '#platform/outbox.ts'
import { feedBatchLoaded } from '../events.ts'
import { draftDualRecords } from '../jobs/draft-dual-records.ts'
import { draftFromFact, isDualFeed } from '../outlets/dual-drafts.ts'

/** A batch of licences or penalties of this house's agencies was loaded: its rows wait for 双公示. */
export const onDecisionsLoaded = reaction({
  name: 'exchange.on-decisions-loaded',
  event: feedBatchLoaded,
  async run(act, { feedKey, batchId }) {
    if (isDualFeed(feedKey)) await enqueue(act, draftDualRecords, { feedKey, batchId, after: '' })
  },
})

/** A licence or penalty was written on a file by hand: it waits for 双公示. */
export const onFactRecorded = reaction({
  name: 'exchange.on-fact-recorded',
  event: factRecorded,
  run: (act, { factId, agencyId }) => draftFromFact(act, factId, agencyId),
})
