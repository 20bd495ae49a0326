import { inspectionClosed, inspectionConcluded, correctionOrdered } from '#inspection/events'
import { reaction } from '#platform/outbox.ts'
import type { Act } from '#platform/operation.ts'
import { computeClass } from '../operations/recompute-class.ts'
import { hasOverdueOrder } from '../queries/find-class.ts'
import type { NewFact } from '../store/fact-store.ts'
import { insertFact } from '../store/fact-store.ts'

/** A result becomes a fact; a rehearsal never does. */
export const onInspectionConcluded = reaction({
  name: 'credit.on-inspection-concluded',
  event: inspectionConcluded,
  async run(act, word) {
    if (word.isRehearsal) return
    await keepAndCompute(act, {
      entityId: word.entityId,
      agencyId: word.agencyId,
      kind: 'inspection-concluded',
      occurredOn: word.concludedOn,
      details: {
        visitId: word.visitId,
        title: word.title,
        hasFindings: word.hasFindings,
        isUncontactable: word.isUncontactable,
        isObstructed: word.isObstructed,
      },
      source: 'inspection.concluded',
      sourceKey: word.visitId,
    })
  },
})

/** A correction order becomes a fact with its due day; it moves no class before that day has passed. */
export const onCorrectionOrdered = reaction({
  name: 'credit.on-correction-ordered',
  event: correctionOrdered,
  async run(act, word) {
    const fact: NewFact = {
      entityId: word.entityId,
      agencyId: word.agencyId,
      kind: 'correction-ordered',
      occurredOn: word.orderedOn,
      details: { visitId: word.visitId, orderId: word.correctionOrderId, dueOn: word.dueOn },
      source: 'inspection.correction-ordered',
      sourceKey: word.correctionOrderId,
    }
    if (word.dueOn < act.today) await keepAndCompute(act, fact)
    else await insertFact(act, fact)
  },
})

/** A closed inspection ends what was overdue in it; where nothing was, the class stays. */
export const onInspectionClosed = reaction({
  name: 'credit.on-inspection-closed',
  event: inspectionClosed,
  async run(act, word) {
    const fact: NewFact = {
      entityId: word.entityId,
      agencyId: word.agencyId,
      kind: 'inspection-closed',
      occurredOn: word.closedOn,
      details: {
        visitId: word.visitId,
        ...(word.isRecheckPassed === null ? {} : { isRecheckPassed: word.isRecheckPassed }),
      },
      source: 'inspection.closed',
      sourceKey: word.visitId,
    }
    if (await hasOverdueOrder(act.tx, word.visitId, act.today)) await keepAndCompute(act, fact)
    else await insertFact(act, fact)
  },
})

async function keepAndCompute(act: Act, fact: NewFact): Promise<void> {
  if (!(await insertFact(act, fact))) return
  const done = await computeClass(act, fact.entityId)
  if (!done.ok) act.log.warn({ entityId: fact.entityId, code: done.refusal.code }, 'class not computed')
}
