import { visitReleased } from '#draw/events'
import type { z } from 'zod'
import { findEntity } from '#entities'
import { plainDate } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'
import { reaction } from '#platform/outbox.ts'
import { contentHashOf } from '../domain/content-hash.ts'
import type { Visit } from '../domain/visit.ts'
import { emptyOutcome } from '../operations/request-single-inspection.ts'
import { assignedOfficers } from '../operations/checked-officers.ts'
import type { Assignment } from '../operations/checked-officers.ts'
import { itemsInForce } from '../operations/items-in-force.ts'
import { keep } from '../operations/step.ts'
import { insertDepartments } from '../store/department-store.ts'
import { insertVisit } from '../store/visit-store.ts'

/**
 * A drawn unit becomes a visit — of a joint round one visit with a sheet per department — under the id the draw gave it. The plan is its approval (审批由计划覆盖); whether the officers are fit is
 * judged on the day they go, not here, so a certificate that ran out since the draw never loses the object.
 */
export const onVisitReleased = reaction({
  name: 'inspection.on-visit-released',
  event: visitReleased,
  isIndependent: true,
  async run(act, released) {
    const [entity, items, officers] = await Promise.all([
      findEntity(act.tx, released.entityId),
      itemsInForce(act, released.itemIds),
      assignedOfficers(act, released.officerIds),
    ])
    if (entity === undefined)
      throw new Error(`visit ${released.visitId} was released for an unknown entity ${released.entityId}`)
    if (!items.ok)
      throw new Error(`visit ${released.visitId} has an item that is not in force: ${items.refusal.message}`)
    const citation = items.value.unannouncedCitation
    const visit: Visit = {
      ...emptyOutcome,
      visitId: released.visitId,
      agencyId: released.agencyId,
      participantAgencyIds: released.sheets.slice(1).map(({ agencyId }) => agencyId),
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
    await create(act, visit, items.value.items, officers, released)
  },
})

async function create(
  act: Act,
  visit: Visit,
  items: Parameters<typeof insertVisit>[2],
  assigned: readonly Assignment[],
  { officerIds, sheets }: Pick<Released, 'officerIds' | 'sheets'>,
): Promise<void> {
  const leads = new Set(sheets.map((sheet) => sheet.officerIds[0]))
  const officers = assigned.map((officer) => ({
    ...officer,
    isLead: officer.isLead || leads.has(officer.officerId),
  }))
  if (!(await insertVisit(act.tx, visit, items, officers))) return
  if (sheets.length > 1) await insertDepartments(act.tx, visit, sheets)
  await keep(
    act,
    'create-visit',
    visit,
    visit.visitId,
    contentHashOf({ kind: 'create-visit', visitId: visit.visitId }),
    {
      leaf: {
        type: 'visit.assign',
        fields: {
          entity: visit.entityId,
          task: visit.drawTaskId ?? '',
          officers: officerIds.join(' '),
          ...(sheets.length > 1 ? { departments: sheets.map(({ agencyName }) => agencyName).join('、') } : {}),
        },
      },
      facts: { drawTaskId: visit.drawTaskId, officerIds },
    },
  )
}

type Released = z.output<typeof visitReleased.schema>
