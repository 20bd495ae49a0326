import { z } from 'zod'
import { findEntity } from '#entities'
import { listCheckPoints } from '#catalogue'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { checkReasons } from '../domain/checklist.ts'
import type { CheckPoint } from '../domain/checklist.ts'
import { presentOfficers } from '../domain/visit.ts'
import type { Visit, VisitItem } from '../domain/visit.ts'
import { visitStarted } from '../events.ts'
import { no } from '../refusals.ts'
import { listDepartments } from '../store/department-store.ts'
import type { VisitDepartment } from '../store/department-store.ts'
import { insertCheckPoints, listPastFindings } from '../store/record-store.ts'
import { listVisitItems, listVisitOfficers, setVisitState, updateVisitItem } from '../store/visit-store.ts'
import { checkedOfficers, minimumOfficers } from './checked-officers.ts'
import { presentVersion } from './items-in-force.ts'
import { organOfVisit } from './organ-of-visit.ts'
import { stepAnswer, takeStep } from './step.ts'
import { refuseVisit } from './refuse-ended.ts'
import { groundOf } from './visit-ground.ts'

/**
 * The officers arrive: counts those present who hold a valid certificate today and refuses fewer than two (行政处罚法第四十二条,
 * verifiable.md §15.1 visit.start), a visit that should have been announced and was not, and an item without check points.
 * Writes the checklist from the versions of today.
 */
export const startVisit = operation({
  name: 'start-visit',
  kind: 'act',
  permission: 'inspection.visit',
  summary: '到场，开始检查',
  input: z.object({
    id: z.uuid(),
    visitId: z.uuid(),
    officerIds: z.array(z.uuid()).min(1).max(10).describe('到场的执法人员'),
  }),
  output: stepAnswer,
  run: (act, input) =>
    takeStep(
      act,
      { kind: 'start-visit', title: '开始检查', states: ['approved', 'notified'], byOfficer: true },
      input,
      async (visit) => {
        if (visit.isAnnounced && visit.state === 'approved') return no('notice-missing')
        const stands = await refuseUnlessVisitable(act, visit)
        if (!stands.ok) return stands
        const assigned = presentOfficers(await listVisitOfficers(act.tx, visit.visitId)).map(
          (officer) => officer.officerId,
        )
        const [officers, departments, points] = await Promise.all([
          checkedOfficers(
            act,
            input.officerIds.filter((id) => assigned.includes(id)),
            { ...visit, isAssisted: visit.assistanceApproval !== null },
          ),
          listDepartments(act.tx, visit.visitId),
          presentPoints(act, visit),
        ])
        if (!officers.ok) return officers
        const present = officers.value.map(({ officerId }) => officerId)
        const whole = refuseShortDepartment(act, departments, present)
        if (!whole.ok) return whole
        const made = await makeChecklist(act, visit, points)
        if (!made.ok) return made
        await setVisitState(act.tx, visit.visitId, 'under-way', act.now)
        const certificates = officers.value.map((officer) => officer.certificateNo)
        return ok({
          leaf: {
            type: 'visit.start',
            fields: {
              entity: visit.entityId,
              officers: officers.value.map((officer) => officer.officerId).join(' '),
              certificates: certificates.join(' '),
            },
          },
          facts: { officers: officers.value, points: made.value },
          state: 'under-way',
          afterwards: (leafHash) => tellStart(act, visit, leafHash),
        })
      },
    ),
})

/** The entity as it stands on the day of the visit: one that ended since the plan is not visited (trap 6). */
async function refuseUnlessVisitable(act: Act, visit: Visit): Promise<Result<undefined>> {
  const entity = await findEntity(act.tx, visit.entityId)
  return entity === undefined
    ? no('entity-absent')
    : refuseVisit(entity, visit.leadSource, visit.inspectionKind === 'special')
}

/** Every department of a joint visit comes with its own two officers (行政处罚法第四十二条): no department inspects for another. */
function refuseShortDepartment(
  act: Act,
  departments: readonly VisitDepartment[],
  present: readonly string[],
): Result<undefined> {
  const minimum = minimumOfficers(act)
  for (const { agencyName, officerIds } of departments) {
    const count = officerIds.filter((id) => present.includes(id)).length
    if (count < minimum) return no('department-short', { department: agencyName, present: count, minimum })
  }
  return ok(undefined)
}

/** Everybody counts the visit from here: to the cap, and to the share that went through the draw. */
async function tellStart(act: Act, visit: Visit, leafHash: string): Promise<void> {
  const { visitId, agencyId, entityId, isRehearsal, participantAgencyIds } = visit
  const agencyName = (await organOfVisit(act.tx, visit))?.name ?? ''
  await publish(act, visitStarted, {
    visitId,
    agencyId,
    agencyName,
    entityId,
    startedOn: act.today,
    participantIds: [...participantAgencyIds],
    ...groundOf(visit),
    isRehearsal,
    leafHash,
  })
}

/** An item in the version in force today, with the points to look at. */
interface PresentItem {
  readonly item: VisitItem
  readonly points: readonly Omit<CheckPoint, 'ordinal'>[]
}

/** Writes the points of the versions in force today; answers how many. Refuses an item without any. */
async function makeChecklist(act: Act, visit: Visit, present: readonly PresentItem[]): Promise<Result<number>> {
  for (const { item, points } of present) {
    if (points.length === 0) return no('no-check-points', { item: item.itemName })
    await updateVisitItem(act.tx, visit.visitId, item)
  }
  const points = present.flatMap((one) => one.points).map((point, ordinal) => ({ ...point, ordinal }))
  await insertCheckPoints(act.tx, visit, points)
  return ok(points.length)
}

/** The items of the visit as they read today. */
async function presentPoints(act: Act, visit: Visit): Promise<PresentItem[]> {
  const [planned, entity] = await Promise.all([
    listVisitItems(act.tx, visit.visitId),
    findEntity(act.tx, visit.entityId),
  ])
  return Promise.all(
    planned.map(async (one) => {
      const item = await presentVersion(act, one)
      return { item, points: await pointsOf(act, visit, item, entity?.licenceKinds ?? []) }
    }),
  )
}

async function pointsOf(
  act: Act,
  visit: Visit,
  item: VisitItem,
  licenceKinds: readonly string[],
): Promise<Omit<CheckPoint, 'ordinal'>[]> {
  const [points, history] = await Promise.all([
    listCheckPoints(act.tx, item.itemVersionId),
    listPastFindings(act.tx, visit.entityId, item.itemId, act.now),
  ])
  return points.map((point) => ({
    checkPointId: point.checkPointId,
    itemId: item.itemId,
    itemVersionId: item.itemVersionId,
    text: point.text,
    guidance: null,
    reasons: checkReasons({
      task: { name: visit.taskName, origin: visit.origin },
      basis: item.basis,
      rationale: point.guidance,
      citation: point.citation === '' ? null : point.citation,
      licences: licenceKinds.filter((kind) => item.itemName.includes(kind.slice(0, '食品'.length))),
      history: history.filter((past) => past.text === point.text),
    }),
  }))
}
