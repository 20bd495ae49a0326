import { z } from 'zod'
import { type Agency, listAgencies } from '#identity'
import { addDays, compareDays, plainDate } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { visitReleased } from '../events.ts'
import { no } from '../refusals.ts'
import { listRosterLines } from '../store/frame-store.ts'
import type { StoredRosterLine } from '../store/frame-store.ts'
import { listStateChanges, policyOn } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { listVisitOfficers, listVisits, markReleased } from '../store/result-store.ts'
import type { DrawnVisit, VisitOfficer } from '../store/result-store.ts'
import { changeState, lockPlanIn, moveWave } from './change-state.ts'
import { waveOf } from './plan-entropy.ts'
import { itemsOf } from './run-draw.ts'
import { EXPLAINERS, heldWaves } from './settle-quality.ts'
import type { HeldWave } from './settle-quality.ts'
import { inspectorsOf } from './load-tasks.ts'

/**
 * Opens drawn units to their two officers on the day or the day before: DRAWN → RELEASED with the first. Without `visitIds`
 * everything due is released. Refuses units of a wave held by its quality tests, a unit whose day is further off and one without officers.
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
    const visits = (await listVisits(act.tx, planId)).filter(({ outcome }) => outcome === null)
    const chosen = await chooseVisits(act, plan, visits, visitIds)
    if (!chosen.ok) return chosen
    const officers = await listVisitOfficers(act.tx, planId)
    const teams = new Map(
      chosen.value.map((visit) => [visit.visitId, officers.filter(({ visitId }) => visitId === visit.visitId)]),
    )
    if ([...teams.values()].some((team) => team.length < 2)) return no('visit-without-officers')
    const [lines, agencies] = await Promise.all([listRosterLines(act.tx, planId), listAgencies(act.tx)])
    for (const visit of chosen.value) {
      await release(act, plan, visit, withDepartments(teams.get(visit.visitId) ?? [], lines), agencies)
    }
    await noteReleasedWaves(act, plan, visits, chosen.value)
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

/** The first release of a later wave is a knot of its own; that of the first wave moves the plan. */
async function noteReleasedWaves(
  act: Act,
  plan: Plan,
  open: readonly DrawnVisit[],
  released: readonly DrawnVisit[],
): Promise<void> {
  const known = await listStateChanges(act.tx, plan.planId)
  for (const wave of new Set(released.map((visit) => visit.wave))) {
    if (wave === 1 || known.some((knot) => knot.state === 'RELEASED' && knot.wave === wave)) continue
    const count = released.filter((visit) => visit.wave === wave).length
    const waiting = open.filter((visit) => visit.wave === wave && visit.releasedAt === null).length - count
    const fields = { visits: String(count), waiting: String(waiting) }
    await moveWave(act, plan, wave, { to: 'RELEASED', leaf: 'draw.release', fields })
  }
}

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
  const held = await heldWaves(act, plan)
  const barrier = (visit: DrawnVisit): HeldWave | undefined => held.find(({ wave }) => wave === visit.wave)
  if (wanted === undefined) {
    const free = open.filter((visit) => isDue(visit) && barrier(visit) === undefined)
    const [first] = held
    return free.length === 0 && first !== undefined ? no('quality-held', { ...first, needed: EXPLAINERS }) : ok(free)
  }
  const chosen: DrawnVisit[] = []
  for (const visitId of new Set(wanted)) {
    const visit = visits.find((one) => one.visitId === visitId)
    if (visit === undefined) return no('visit-absent')
    const holding = barrier(visit)
    if (holding !== undefined) return no('quality-held', { ...holding, needed: EXPLAINERS })
    if (!isDue(visit)) return no('release-too-early', { on: visit.visitOn })
    if (visit.releasedAt === null) chosen.push(visit)
  }
  return ok(chosen)
}

async function release(
  act: Act,
  plan: Plan,
  visit: DrawnVisit,
  team: readonly PlacedOfficer[],
  agencies: readonly Agency[],
): Promise<void> {
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
  const window = waveOf(plan, visit.wave) ?? plan.definition
  const agencyId = executingAgency(plan, visit, agencies)
  const sheets = sheetsOf(plan, visit, agencyId, team, agencies)
  await publish(act, visitReleased, {
    visitId: visit.visitId,
    planId: plan.planId,
    taskId: plan.planId,
    taskName: plan.title,
    taskNumber: plan.number,
    agencyId,
    entityId: visit.entityId,
    premisesId: visit.premisesId,
    itemIds: itemsOf(plan, visit),
    officerIds: team.map(({ officerId }) => officerId),
    isRehearsal: plan.kind === 'rehearsal',
    visitOn: visit.visitOn,
    windowFrom: window.visitsFrom,
    windowTo: window.visitsTo,
    joint: sheets.length > 1,
    sheets,
    leafHash,
  })
}

interface PlacedOfficer {
  readonly officerId: string
  readonly certificateNo: string
  readonly dept: string
}

function withDepartments(team: readonly VisitOfficer[], lines: readonly StoredRosterLine[]): PlacedOfficer[] {
  return team.map(({ officerId, certificateNo }) => {
    const line = lines.find((one) => one.officerId === officerId)?.line
    const [inspector] = line === undefined ? [] : inspectorsOf([{ line }])
    return { officerId, certificateNo, dept: inspector?.dept ?? '' }
  })
}

/** One sheet per department that goes, the first under the agency that carries the visit out. */
function sheetsOf(
  plan: Plan,
  visit: DrawnVisit,
  agencyId: string,
  team: readonly PlacedOfficer[],
  departments: readonly Agency[],
): { agencyId: string; agencyName: string; itemIds: string[]; officerIds: string[] }[] {
  const tasks = plan.tasks.filter(({ code }) => visit.tasks.some(({ task }) => task === code))
  return [...new Set(team.map(({ dept }) => dept))].flatMap((dept, i) => {
    const department = departments.find((one) => one.code === dept)
    const acting = i === 0 ? departments.find((one) => one.id === agencyId) : department
    if (department === undefined || acting === undefined) return []
    return {
      agencyId: acting.id,
      agencyName: acting.name,
      itemIds: tasks.filter((task) => task.departmentCode === dept).flatMap(({ itemIds }) => itemIds),
      officerIds: team.filter((officer) => officer.dept === dept).map(({ officerId }) => officerId),
    }
  })
}

/** The executing agency of the first task whose divisions hold the unit, a 派出机构 by its organ; that task's department where none does. */
function executingAgency(plan: Plan, visit: DrawnVisit, agencies: readonly Agency[]): string {
  const task = plan.tasks.find(({ code }) => code === visit.tasks[0]?.task)
  for (const id of task?.definition.executingAgencyIds ?? []) {
    const agency = agencies.find((one) => one.id === id)
    if (agency === undefined || visit.division === null || !agency.divisions.includes(visit.division)) continue
    return agency.kind === 'dispatched' ? (agency.parentId ?? id) : id
  }
  return task?.departmentId ?? plan.agencyId
}
