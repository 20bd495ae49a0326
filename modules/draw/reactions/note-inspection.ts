import { inspectionConcluded, visitStarted } from '#inspection/events'
import { reaction } from '#platform/outbox.ts'
import { noteExecuted } from '../operations/note-executed.ts'
import { insertOnSiteVisit } from '../store/class-store.ts'
import { lockPlan } from '../store/plan-store.ts'
import { insertFinding } from '../store/quality-store.ts'
import { findVisit, markOutcome } from '../store/result-store.ts'

/** A visit counts to the yearly cap from its start, by the leaf of its start; a rehearsal never. */
export const onVisitStarted = reaction({
  name: 'draw.on-visit-started',
  event: visitStarted,
  async run(act, started) {
    if (!started.isRehearsal) await insertOnSiteVisit(act.tx, { ...started, visitedOn: started.startedOn })
  },
})

/** A concluded inspection counts to the yearly cap and, where a draw sent it, ends the drawn unit. */
export const onInspectionConcluded = reaction({
  name: 'draw.on-inspection-concluded',
  event: inspectionConcluded,
  async run(act, concluded) {
    if (!concluded.isRehearsal) await insertOnSiteVisit(act.tx, { ...concluded, visitedOn: concluded.concludedOn })
    if (concluded.drawPlanId === null) return
    const plan = await lockPlan(act.tx, concluded.drawPlanId)
    const visit = plan === undefined ? undefined : await findVisit(act.tx, plan.planId, concluded.visitId)
    if (plan === undefined || visit === undefined || visit.outcome !== null) return
    await insertFinding(act.tx, plan, concluded)
    await markOutcome(act.tx, visit.visitId, 'inspected', act.now)
    await noteExecuted(act, plan)
  },
})
