import { inspectionClosed, inspectionConcluded, visitStarted } from '#inspection/events'
import { reaction } from '#platform/outbox.ts'
import { noteExecuted } from '../operations/note-executed.ts'
import { insertOnSiteVisit } from '../store/class-store.ts'
import { lockPlan } from '../store/plan-store.ts'
import { insertFinding } from '../store/quality-store.ts'
import { findVisit, markFollowedUp, markOutcome } from '../store/result-store.ts'

/** A visit counts once to the yearly cap of every department that goes, from its start; a rehearsal never. */
export const onVisitStarted = reaction({
  name: 'draw.on-visit-started',
  event: visitStarted,
  async run(act, started) {
    if (started.isRehearsal) return
    for (const agencyId of [started.agencyId, ...started.participantIds])
      await insertOnSiteVisit(act.tx, { ...started, agencyId, visitedOn: started.startedOn })
  },
})

/** A concluded inspection counts once to the yearly cap of every department that went and, where a draw sent it, ends the drawn unit. */
export const onInspectionConcluded = reaction({
  name: 'draw.on-inspection-concluded',
  event: inspectionConcluded,
  async run(act, concluded) {
    if (!concluded.isRehearsal)
      for (const agencyId of [concluded.agencyId, ...concluded.participantIds])
        await insertOnSiteVisit(act.tx, { ...concluded, agencyId, visitedOn: concluded.concludedOn })
    if (concluded.drawPlanId === null) return
    const [plan, visit] = await Promise.all([
      lockPlan(act.tx, concluded.drawPlanId),
      findVisit(act.tx, concluded.drawPlanId, concluded.visitId),
    ])
    if (plan === undefined || visit === undefined || visit.outcome !== null) return
    await insertFinding(act.tx, plan, concluded)
    await markOutcome(act.tx, visit.visitId, 'inspected', act.now)
    await noteExecuted(act, plan)
  },
})

/** Nothing more follows from a drawn unit's inspection: only then may its plan be closed (domain.md scenario 22). */
export const onInspectionClosed = reaction({
  name: 'draw.on-inspection-closed',
  event: inspectionClosed,
  async run(act, closed) {
    if (closed.drawTaskId !== null) await markFollowedUp(act.tx, closed.visitId, act.now)
  },
})
