import { visitReleased } from '#draw/events'
import { findEntity } from '#entities'
import { plainDate } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'
import { reaction } from '#platform/outbox.ts'
import { contentHashOf } from '../domain/content-hash.ts'
import type { Visit } from '../domain/visit.ts'
import { emptyOutcome } from '../operations/request-single-inspection.ts'
import { assignedOfficers } from '../operations/checked-officers.ts'
import { itemsInForce } from '../operations/items-in-force.ts'
import { keep } from '../operations/step.ts'
import { insertVisit } from '../store/visit-store.ts'

/**
 * A drawn unit becomes a visit under the id the draw gave it. The plan is its approval (审批由计划覆盖); whether the officers are fit is
 * judged on the day they go, not here, so a certificate that ran out since the draw never loses the object.
 */
export const onVisitReleased = reaction({
  name: 'inspection.on-visit-released',
  event: visitReleased,
  async run(act, released) {
    const entity = await findEntity(act.tx, released.entityId)
    if (entity === undefined)
      throw new Error(`visit ${released.visitId} was released for an unknown entity ${released.entityId}`)
    const items = await itemsInForce(act, released.itemIds)
    if (!items.ok)
      throw new Error(`visit ${released.visitId} has an item that is not in force: ${items.refusal.message}`)
    const citation = items.value.unannouncedCitation
    const visit: Visit = {
      ...emptyOutcome,
      visitId: released.visitId,
      agencyId: released.agencyId,
      entityId: released.entityId,
      premisesId: released.premisesId ?? null,
      origin: 'draw',
      drawPlanId: released.planId,
      drawTaskId: released.taskId,
      taskName: released.taskName,
      leadSource: null,
      inspectionKind: 'daily',
      purpose: `双随机抽查「${released.taskName}」抽中，检查计划已批准`,
      isAnnounced: citation === null,
      unannouncedCitation: citation,
      isRehearsal: released.isRehearsal,
      capExemption: null,
      outsideDrawException: null,
      outsideDrawReference: null,
      assistanceApproval: null,
      entityName: entity.name,
      uscc: entity.uscc ?? '',
      entityAddress: entity.address ?? '',
      divisionCode: entity.divisionCode ?? '',
      plannedFromOn: plainDate(released.windowFrom),
      plannedToOn: plainDate(released.windowTo),
      state: 'approved',
      requestedBy: null,
      requestedByName: '双随机抽查',
      requestedAt: act.now,
    }
    await create(act, visit, items.value.items, released.officerIds)
  },
})

async function create(
  act: Act,
  visit: Visit,
  items: Parameters<typeof insertVisit>[2],
  officerIds: readonly string[],
): Promise<void> {
  if (!(await insertVisit(act.tx, visit, items, await assignedOfficers(act, officerIds)))) return
  await keep(
    act,
    'create-visit',
    visit,
    visit.visitId,
    contentHashOf({ kind: 'create-visit', visitId: visit.visitId }),
    {
      leaf: {
        type: 'visit.assign',
        fields: { entity: visit.entityId, task: visit.drawTaskId ?? '', officers: officerIds.join(' ') },
      },
      facts: { drawTaskId: visit.drawTaskId, officerIds },
    },
  )
}
