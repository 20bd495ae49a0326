import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { hasCheckPoint, insertAnswer } from '../store/record-store.ts'
import { findStepTime } from '../store/step-store.ts'
import { stepAnswer, takeStep } from './step.ts'

/**
 * Answers one point: 未发现问题, 发现问题 or 不适用. A later answer replaces an earlier one until the first signature. Refuses before
 * the rights are told and after the record is signed.
 */
export const answerCheckPoint = operation({
  name: 'answer-check-point',
  kind: 'act',
  permission: 'inspection.visit',
  summary: '记录检查要点的结论',
  input: z.object({
    id: z.uuid(),
    visitId: z.uuid(),
    checkPointId: z.uuid(),
    outcome: z.enum(['none-found', 'found', 'not-applicable']),
    note: z.string().trim().max(2000).default(''),
  }),
  output: stepAnswer,
  run: (act, input) =>
    takeStep(
      act,
      { kind: 'answer-check-point', title: '记录结论', states: ['under-way'], byOfficer: true },
      input,
      async (visit) => {
        if (visit.recordHash !== null) return no('record-signed')
        const [toldAt, isOnList] = await Promise.all([
          findStepTime(act.tx, visit.visitId, 'tell-rights'),
          hasCheckPoint(act.tx, visit.visitId, input.checkPointId),
        ])
        if (toldAt === undefined) return no('rights-not-told')
        if (!isOnList) return no('check-point-absent')
        const { checkPointId, outcome, note } = input
        await insertAnswer(act.tx, {
          answerId: input.id,
          visitId: visit.visitId,
          agencyId: visit.agencyId,
          checkPointId,
          outcome,
          note,
          at: act.now,
        })
        return ok({
          leaf: { type: 'note', fields: { point: checkPointId, outcome, note } },
          facts: { checkPointId, outcome },
        })
      },
    ),
})
