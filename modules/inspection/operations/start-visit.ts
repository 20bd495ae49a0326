import { z } from 'zod'
import { findEntity } from '#entities'
import { listCheckPoints } from '#catalogue'
import { findAgency } from '#identity'
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
import { insertCheckPoints, listPastFindings } from '../store/record-store.ts'
import { listVisitItems, listVisitOfficers, setVisitState, updateVisitItem } from '../store/visit-store.ts'
import { checkedOfficers, minimumOfficers } from './checked-officers.ts'
import { presentVersion } from './items-in-force.ts'
import { stepAnswer, takeStep } from './step.ts'
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
        const assigned = presentOfficers(await listVisitOfficers(act.tx, visit.visitId)).map(
          (officer) => officer.officerId,
        )
        const officers = await checkedOfficers(
          act,
          input.officerIds.filter((id) => assigned.includes(id)),
          { ...visit, isAssisted: visit.assistanceApproval !== null },
        )
        if (!officers.ok) return officers
        const whole = await refuseShortDepartment(
          act,
          visit,
          officers.value.map(({ officerId }) => officerId),
        )
        if (!whole.ok) return whole
        const made = await makeChecklist(act, visit)
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

/** Every department of a joint visit comes with its own two officers (行政处罚法第四十二条): no department inspects for another. */
async function refuseShortDepartment(act: Act, visit: Visit, present: readonly string[]): Promise<Result<undefined>> {
  const minimum = minimumOfficers(act)
  for (const { agencyName, officerIds } of await listDepartments(act.tx, visit.visitId)) {
    const count = officerIds.filter((id) => present.includes(id)).length
    if (count < minimum) return no('department-short', { department: agencyName, present: count, minimum })
  }
  return ok(undefined)
}

/** Everybody counts the visit from here: to the cap, and to the share that went through the draw. */
async function tellStart(act: Act, visit: Visit, leafHash: string): Promise<void> {
  const { visitId, agencyId, entityId, isRehearsal, participantAgencyIds } = visit
  const agencyName = (await findAgency(act.tx, agencyId))?.name ?? ''
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

/** Writes the points of the versions in force today; answers how many. */
async function makeChecklist(act: Act, visit: Visit): Promise<Result<number>> {
  const points: CheckPoint[] = []
  for (const planned of await listVisitItems(act.tx, visit.visitId)) {
    const item = await presentVersion(act, planned)
    await updateVisitItem(act.tx, visit.visitId, item)
    const found = await pointsOf(act, visit, item, points.length)
    if (found.length === 0) return no('no-check-points', { item: item.itemName })
    points.push(...found)
  }
  await insertCheckPoints(act.tx, visit, points)
  return ok(points.length)
}

async function pointsOf(act: Act, visit: Visit, item: VisitItem, from: number): Promise<CheckPoint[]> {
  const [points, entity, history] = await Promise.all([
    listCheckPoints(act.tx, item.itemVersionId),
    findEntity(act.tx, visit.entityId),
    listPastFindings(act.tx, visit.entityId, item.itemId, act.now),
  ])
  return points.map((point, index) => ({
    checkPointId: point.checkPointId,
    itemId: item.itemId,
    itemVersionId: item.itemVersionId,
    text: point.text,
    guidance: null,
    ordinal: from + index,
    reasons: checkReasons({
      taskName: visit.taskName,
      origin: visit.origin,
      basis: item.basis,
      rationale: point.guidance,
      citation: point.citation === '' ? null : point.citation,
      licences: (entity?.licenceKinds ?? []).filter((kind) => item.itemName.includes(kind.slice(0, '食品'.length))),
      history: history.filter((past) => past.text === point.text),
    }),
  }))
}
