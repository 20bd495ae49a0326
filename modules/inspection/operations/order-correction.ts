import { z } from 'zod'
import { addToFile, findEntity } from '#entities'
import { deadline } from '#law'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import type { CorrectionOrder } from '../domain/correction.ts'
import { correctionBlocks } from '../domain/paper-texts.ts'
import { correctionOrdered } from '../events.ts'
import { no } from '../refusals.ts'
import { insertCorrectionOrder } from '../store/outcome-store.ts'
import { listAnsweredPoints } from '../store/record-store.ts'
import { listVisitItems } from '../store/visit-store.ts'
import { draftPaper, paperContext } from './issue-paper.ts'
import { refuseEnded } from './refuse-ended.ts'
import { stepAnswer, takeStep } from './step.ts'

/**
 * 责令改正 (行政处罚法第二十八条): what to correct and by which day; the act's id is the order's. The day comes from the law's calendar,
 * marked provisional while that year's is not published. Refuses an item in which nothing was found and an entity that has ended since.
 */
export const orderCorrection = operation({
  name: 'order-correction',
  kind: 'act',
  permission: 'inspection.visit',
  summary: '责令改正',
  input: z.object({
    id: z.uuid(),
    visitId: z.uuid(),
    itemId: z.uuid(),
    problem: z.string().trim().min(1).max(2000),
    requirement: z.string().trim().min(1).max(2000),
    termDays: z.number().int().min(1).max(365).describe('改正期限（日）'),
  }),
  output: stepAnswer,
  run: (act, input) =>
    takeStep(
      act,
      { kind: 'order-correction', title: '责令改正', states: ['under-way', 'concluded'], byOfficer: true },
      input,
      async (visit) => {
        const entity = await findEntity(act.tx, visit.entityId)
        if (entity === undefined) return no('entity-absent')
        const lives = refuseEnded(entity)
        if (!lives.ok) return lives
        const [items, points, context] = await Promise.all([
          listVisitItems(act.tx, visit.visitId),
          listAnsweredPoints(act.tx, visit.visitId),
          paperContext(act, visit),
        ])
        const item = items.find((one) => one.itemId === input.itemId)
        const hasFinding = points.some((point) => point.itemId === input.itemId && point.outcome === 'found')
        if (item === undefined || !hasFinding) return no('finding-missing')
        const due = deadline('correction-order-term', act.today, { days: input.termDays })
        const order: CorrectionOrder = {
          correctionOrderId: input.id,
          visitId: visit.visitId,
          agencyId: visit.agencyId,
          entityId: visit.entityId,
          itemId: input.itemId,
          problem: input.problem,
          requirement: input.requirement,
          basis: due.citation,
          orderedOn: act.today,
          termDays: input.termDays,
          strictDueOn: due.strictOn,
          dueOn: due.dueOn,
          isProvisional: due.provisional,
          dueExplanation: due.explanation.join(' '),
          state: 'open',
          reinspectedOn: null,
        }
        await insertCorrectionOrder(act.tx, order)
        const paper = await draftPaper(act, visit, 'correction-order', correctionBlocks(context, order, item.itemName))
        return ok({
          leaf: {
            type: 'rectify',
            fields: { order: input.id, item: item.itemCode, problem: input.problem, due: order.dueOn },
          },
          facts: { correctionOrderId: input.id, itemId: input.itemId, dueOn: order.dueOn },
          papers: [paper],
          dueOn: order.dueOn,
          afterwards: async () => {
            const { correctionOrderId, visitId, agencyId, entityId, itemId, orderedOn, dueOn, isProvisional } = order
            await publish(act, correctionOrdered, {
              correctionOrderId,
              visitId,
              agencyId,
              entityId,
              itemId,
              orderedOn,
              dueOn,
              isProvisional,
            })
            if (visit.isRehearsal) return
            await addToFile(act, {
              entityId,
              agencyId,
              kind: 'correction-order',
              title: `责令改正：${item.itemName}`,
              occurredAt: act.now,
              source: `inspection/${visitId}`,
              facts: { 文号: paper.number, 改正期限: dueOn },
              loop: { key: `correction/${correctionOrderId}`, state: 'open', dueOn },
            })
          },
        })
      },
    ),
})
