import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { areAllCorrected } from '../domain/correction.ts'
import { inspectionClosed } from '../events.ts'
import { no } from '../refusals.ts'
import { listCorrectionOrders } from '../store/outcome-store.ts'
import { setVisitState } from '../store/visit-store.ts'
import { stepAnswer, takeStep } from './step.ts'

/** 完结: what had to follow has followed. Refuses while an order to correct waits for its 复查 (domain.md scenario 22: no unfinished 续录). */
export const closeInspection = operation({
  name: 'close-inspection',
  kind: 'act',
  permission: 'inspection.close',
  summary: '后续处置完结',
  input: z.object({ id: z.uuid(), visitId: z.uuid(), note: z.string().trim().max(2000) }),
  output: stepAnswer,
  run: (act, input) =>
    takeStep(
      act,
      { kind: 'close-inspection', title: '完结', states: ['concluded'], byOfficer: false },
      input,
      async (visit) => {
        if (input.note === '')
          return no('note-missing', undefined, [{ field: 'note', reason: '请写明后续处置的结果。' }])
        const orders = await listCorrectionOrders(act.tx, visit.visitId)
        const open = orders.filter((order) => order.state === 'open')
        if (open.length > 0) return no('corrections-open', { count: open.length })
        await setVisitState(act.tx, visit.visitId, 'closed', act.now)
        const { visitId, agencyId, entityId, drawTaskId } = visit
        const isRecheckPassed = orders.length === 0 ? null : areAllCorrected(orders)
        return ok({
          leaf: { type: 'visit.close', fields: { note: input.note } },
          facts: { note: input.note },
          state: 'closed',
          afterwards: () =>
            publish(act, inspectionClosed, {
              visitId,
              agencyId,
              entityId,
              drawTaskId,
              closedOn: act.today,
              isRecheckPassed,
            }),
        })
      },
    ),
})
