import { z } from 'zod'
import { findAgency } from '#identity'
import { addDays, compareDays, plainDate } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { visitReleased } from '../events.ts'
import { no } from '../refusals.ts'
import { policyOn } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { listVisitOfficers, listVisits, markReleased } from '../store/result-store.ts'
import type { DrawnVisit, VisitOfficer } from '../store/result-store.ts'
import { changeState, lockPlanIn } from './change-state.ts'
import { refuseWhileHeld } from './settle-quality.ts'

/**
 * Opens drawn units to their two officers on the day or the day before: DRAWN → RELEASED with the first. Without `visitIds`
 * everything due is released. Refuses a draw held by its quality tests, a unit whose day is further off and one without officers.
 */
export const releaseVisits = operation({
  name: 'release-visits',
  kind: 'act',
  permission: 'draw.release',
  summary: '放行检查单元',
  input: z.object({ planId: z.uuid(), visitIds: z.array(z.uuid()).max(5000).optional() }),
  output: z.object({ planId: z.uuid(), state: z.string(), released: z.array(z.uuid()), waiting: z.int() }),
  async run(act, { planId, visitIds }) {
    const locked = await lockPlanIn(act, planId, ['DRAWN', 'RELEASED'], '放行')
    if (!locked.ok) return locked
    const plan = locked.value
    const held = await refuseWhileHeld(act, plan)
    if (!held.ok) return held
    const visits = (await listVisits(act.tx, planId)).filter(({ outcome }) => outcome === null)
    const chosen = await chooseVisits(act, plan, visits, visitIds)
    if (!chosen.ok) return chosen
    const officers = await listVisitOfficers(act.tx, planId)
    const teams = new Map(
      chosen.value.map((visit) => [visit.visitId, officers.filter(({ visitId }) => visitId === visit.visitId)]),
    )
    if ([...teams.values()].some((team) => team.length < 2)) return no('visit-without-officers')
    for (const visit of chosen.value) await release(act, plan, visit, teams.get(visit.visitId) ?? [])
    const waiting = visits.filter(({ releasedAt }) => releasedAt === null).length - chosen.value.length
    const state =
      plan.state === 'DRAWN' && chosen.value.length > 0
        ? (
            await changeState(act, plan, {
              to: 'RELEASED',
              leaf: 'draw.release',
              fields: { visits: String(chosen.value.length) },
            })
          ).plan.state
        : plan.state
    return ok({ planId, state, released: chosen.value.map(({ visitId }) => visitId), waiting })
  },
})

async function chooseVisits(
  act: Act,
  plan: Plan,
  visits: readonly DrawnVisit[],
  wanted: readonly string[] | undefined,
): Promise<Result<DrawnVisit[]>> {
  const { releaseDaysBefore } = await policyOn(act.tx, plan.kind, act.today)
  const isDue = (visit: DrawnVisit): boolean =>
    compareDays(plainDate(visit.visitOn), addDays(act.today, releaseDaysBefore)) <= 0
  const open = visits.filter(({ releasedAt }) => releasedAt === null)
  if (wanted === undefined) return ok(open.filter(isDue))
  const chosen: DrawnVisit[] = []
  for (const visitId of new Set(wanted)) {
    const visit = visits.find((one) => one.visitId === visitId)
    if (visit === undefined) return no('visit-absent')
    if (!isDue(visit)) return no('release-too-early', { on: visit.visitOn })
    if (visit.releasedAt === null) chosen.push(visit)
  }
  return ok(chosen)
}

async function release(act: Act, plan: Plan, visit: DrawnVisit, team: readonly VisitOfficer[]): Promise<void> {
  await markReleased(act.tx, visit.visitId, act.now)
  const fields = {
    visit: visit.visitId,
    unit: visit.unitId,
    line: visit.line,
    officers: team.map(({ certificateNo }) => certificateNo).join('、'),
  }
  const { leafHash } = await record(act, {
    type: 'draw.visit-release',
    subject: { kind: 'draw', id: plan.planId },
    fields,
    org: plan.org,
  })
  const { definition } = plan
  await publish(act, visitReleased, {
    visitId: visit.visitId,
    planId: plan.planId,
    taskId: plan.planId,
    taskName: plan.title,
    taskNumber: plan.number,
    agencyId: await executingAgency(act, plan, visit),
    entityId: visit.entityId,
    premisesId: visit.premisesId,
    itemIds: [...plan.itemIds],
    officerIds: team.map(({ officerId }) => officerId),
    isRehearsal: plan.kind === 'rehearsal',
    visitOn: visit.visitOn,
    windowFrom: definition.visitsFrom,
    windowTo: definition.visitsTo,
    joint: definition.jointAgencyIds.length > 0,
    leafHash,
  })
}

/** The executing agency whose divisions hold the unit, a 派出机构 by its organ; the planning agency where none does. */
async function executingAgency(act: Act, plan: Plan, visit: DrawnVisit): Promise<string> {
  for (const id of plan.definition.executingAgencyIds) {
    const agency = await findAgency(act.tx, id)
    if (agency === undefined || visit.division === null || !agency.divisions.includes(visit.division)) continue
    return agency.kind === 'dispatched' ? (agency.parentId ?? id) : id
  }
  return plan.agencyId
}
