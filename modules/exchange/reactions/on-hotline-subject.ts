import { recordPlaced, recordWithdrawn } from '#entities/events'
import { reaction } from '#platform/outbox.ts'
import { hotlineWords } from '../hotline-strings.ts'
import { setLaneEntity } from '../store/hotline-lanes.ts'

/** A person said of whom a work order speaks. */
export const onHotlineSubjectPlaced = reaction({
  name: 'exchange.on-hotline-subject-placed',
  event: recordPlaced,
  async run({ tx }, { source, recordKey, entityId }) {
    if (source !== hotlineWords.centre) return
    await setLaneEntity(tx, recordKey, { id: entityId, state: 'matched', reason: hotlineWords.placed })
  },
})

/** That was undone: whom the order speaks of is in doubt again. */
export const onHotlineSubjectWithdrawn = reaction({
  name: 'exchange.on-hotline-subject-withdrawn',
  event: recordWithdrawn,
  async run({ tx }, { source, recordKey }) {
    if (source !== hotlineWords.centre) return
    await setLaneEntity(tx, recordKey, { id: null, state: 'doubtful', reason: hotlineWords.withdrawn })
  },
})
