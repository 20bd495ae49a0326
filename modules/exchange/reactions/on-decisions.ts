import { factRecorded } from '#entities/events'
import { reaction } from '#platform/outbox.ts'
import { feedBatchLoaded } from '../events.ts'
import { tellOfDecisions } from '../jobs/draft-dual-records.ts'
import { draftFromFact } from '../outlets/dual-drafts.ts'

/** A batch of licences or penalties of this house's agencies was loaded: its rows wait for 双公示. */
export const onDecisionsLoaded = reaction({
  name: 'exchange.on-decisions-loaded',
  event: feedBatchLoaded,
  run: (act, { feedKey, batchId }) => tellOfDecisions(act, feedKey, batchId),
})

/** A licence or penalty was written on a file by hand: it waits for 双公示. */
export const onFactRecorded = reaction({
  name: 'exchange.on-fact-recorded',
  event: factRecorded,
  run: (act, { factId, agencyId }) => draftFromFact(act, factId, agencyId),
})
