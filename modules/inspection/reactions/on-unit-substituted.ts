import { unitSubstituted } from '#draw/events'
import { reaction } from '#platform/outbox.ts'
import { contentHashOf } from '../domain/content-hash.ts'
import { keep } from '../operations/step.ts'
import { findStep } from '../store/step-store.ts'
import { lockVisit, setVisitState } from '../store/visit-store.ts'

/** The draw withdrew a unit for a listed reason (verifiable.md §9): its visit, if nobody has gone yet, is withdrawn and says why. */
export const onUnitSubstituted = reaction({
  name: 'inspection.on-unit-substituted',
  event: unitSubstituted,
  async run(act, substituted, delivery) {
    const visit = await lockVisit(act.tx, substituted.visitId)
    if (visit === undefined || (visit.state !== 'approved' && visit.state !== 'notified')) return
    if ((await findStep(act.tx, delivery.eventId)) !== undefined) return
    await setVisitState(act.tx, visit.visitId, 'withdrawn', act.now)
    await keep(act, 'withdraw-visit', visit, delivery.eventId, contentHashOf(substituted), {
      leaf: {
        type: 'visit.withdraw',
        fields: { reason: substituted.reason, replacement: substituted.replacementVisitId ?? '' },
      },
      facts: { reason: substituted.reason },
      state: 'withdrawn',
    })
  },
})
