import { readBarrier, readPolicy } from '#catalogue'
import { barrierRemoved, policyPublished } from '#catalogue/events'
import { reaction } from '#platform/outbox.ts'
import { insertPublicBarrier, insertPublicPolicy } from '../store/public-policy-store.ts'

/** With a measure its fair-competition conclusion is published. */
export const onPolicyPublished = reaction({
  name: 'disclosure.on-policy-published',
  event: policyPublished,
  async run(act, word) {
    const policy = await readPolicy(act.tx, word.policyDraftId)
    if (policy !== undefined) await insertPublicPolicy(act.tx, policy)
  },
})

/** The register of removed barriers is public at once. */
export const onBarrierRemoved = reaction({
  name: 'disclosure.on-barrier-removed',
  event: barrierRemoved,
  async run(act, word) {
    const barrier = await readBarrier(act.tx, word.removedBarrierId)
    if (barrier !== undefined) await insertPublicBarrier(act.tx, barrier)
  },
})
