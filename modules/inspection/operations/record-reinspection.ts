import { z } from 'zod'
import { addToFile } from '#entities'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { areAllCorrected } from '../domain/correction.ts'
import type { CorrectionOrder } from '../domain/correction.ts'
import type { Visit } from '../domain/visit.ts'
import { inspectionClosed } from '../events.ts'
import { no } from '../refusals.ts'
import { findCorrectionOrder, insertReinspection, listCorrectionOrders } from '../store/outcome-store.ts'
import { setVisitState } from '../store/visit-store.ts'
import { checkedOfficers } from './checked-officers.ts'
import { refer } from './refer-findings.ts'
import { stepAnswer, takeStep } from './step.ts'

/**
 * 复查: two officers see whether the order was obeyed (行政处罚法第二十八条、第四十二条). The last order corrected closes a visit that waits for
 * nothing else; one not corrected may be referred for a case. Refuses fewer than two officers and an order already settled.
 */
export const recordReinspection = operation({
  name: 'record-reinspection',
  kind: 'act',
  permission: 'inspection.visit',
  summary: '记录复查',
  input: z.object({
    id: z.uuid(),
    visitId: z.uuid(),
    correctionOrderId: z.uuid(),
    officerIds: z.array(z.uuid()).min(1).max(10),
    isCorrected: z.boolean(),
    note: z.string().trim().min(1).max(2000),
    isReferred: z.boolean().default(false).describe('未改正时是否移送办案机构'),
  }),
  output: stepAnswer,
  run: (act, input) =>
    takeStep(
      act,
      { kind: 'record-reinspection', title: '复查', states: ['concluded'], byOfficer: false },
      input,
      async (visit) => {
        const order = await findCorrectionOrder(act.tx, input.correctionOrderId)
        if (order === undefined || order.visitId !== visit.visitId) return no('correction-absent')
        if (order.state !== 'open') return no('correction-settled', { on: order.reinspectedOn ?? '' })
        if (act.actor.officerId === null || !input.officerIds.includes(act.actor.officerId)) return no('not-assigned')
        const officers = await checkedOfficers(act, input.officerIds, visit)
        if (!officers.ok) return officers
        const officerIds = officers.value.map((officer) => officer.officerId)
        const { isCorrected, note } = input
        await insertReinspection(act.tx, order, {
          reinspectionId: input.id,
          officerIds,
          isCorrected,
          note,
          at: act.now,
          on: act.today,
        })
        const isClosed = await closeWhenDone(act, visit)
        return ok({
          leaf: {
            type: 'rectify',
            fields: {
              order: order.correctionOrderId,
              corrected: String(isCorrected),
              note,
              officers: officerIds.join(' '),
            },
          },
          facts: { correctionOrderId: order.correctionOrderId, isCorrected, note },
          state: isClosed ? 'closed' : visit.state,
          afterwards: () => tellOthers(act, visit, order, input, isClosed),
        })
      },
    ),
})

async function closeWhenDone(act: Act, visit: Visit): Promise<boolean> {
  const isOnlyTracking = visit.followUp.every((option) => option === 'correct-and-track')
  if (!isOnlyTracking || !areAllCorrected(await listCorrectionOrders(act.tx, visit.visitId))) return false
  await setVisitState(act.tx, visit.visitId, 'closed', act.now)
  return true
}

async function tellOthers(
  act: Act,
  visit: Visit,
  order: CorrectionOrder,
  outcome: { isCorrected: boolean; isReferred: boolean; note: string },
  isClosed: boolean,
): Promise<void> {
  const { visitId, agencyId, entityId, drawTaskId } = visit
  if (!outcome.isCorrected && outcome.isReferred) await refer(act, visit, [order.itemId], 'refer-to-cases')
  if (isClosed)
    await publish(act, inspectionClosed, {
      visitId,
      agencyId,
      entityId,
      drawTaskId,
      closedOn: act.today,
      isRecheckPassed: true,
    })
  if (visit.isRehearsal) return
  await addToFile(act, {
    entityId,
    agencyId,
    kind: 'reinspection',
    title: outcome.isCorrected ? '复查：已改正' : '复查：未改正',
    occurredAt: act.now,
    source: `inspection/${visitId}`,
    facts: { 说明: outcome.note },
    ...(outcome.isCorrected
      ? { loop: { key: `correction/${order.correctionOrderId}`, state: 'closed' as const } }
      : {}),
  })
}
