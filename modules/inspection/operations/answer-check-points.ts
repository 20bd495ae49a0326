import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { insertAnswers, listCheckPointIds } from '../store/record-store.ts'
import { findStepTime } from '../store/step-store.ts'
import { stepAnswer, takeStep } from './step.ts'

/**
 * Answers several points in one act, each with an outcome of its own in the record and in the leaf: the rest of a list that was
 * looked through. All or none; refuses like answer-check-point.
 */
export const answerCheckPoints = operation({
  name: 'answer-check-points',
  kind: 'act',
  permission: 'inspection.visit',
  summary: '一并记录多项检查要点的结论',
  input: z.object({
    id: z.uuid(),
    visitId: z.uuid(),
    answers: z
      .array(
        z.object({
          checkPointId: z.uuid(),
          outcome: z.enum(['none-found', 'found', 'not-applicable']),
          note: z.string().trim().max(2000).default(''),
        }),
      )
      .min(1)
      .max(200),
  }),
  output: stepAnswer,
  run: (act, input) =>
    takeStep(
      act,
      { kind: 'answer-check-points', title: '记录结论', states: ['under-way'], byOfficer: true },
      input,
      async (visit) => {
        if (visit.recordHash !== null) return no('record-signed')
        const [toldAt, known] = await Promise.all([
          findStepTime(act.tx, visit.visitId, 'tell-rights'),
          listCheckPointIds(act.tx, visit.visitId),
        ])
        if (toldAt === undefined) return no('rights-not-told')
        if (input.answers.some(({ checkPointId }) => !known.includes(checkPointId))) return no('check-point-absent')
        const answers = input.answers.map((one) => ({ ...one, answerId: newId(act.ports) }))
        insertAnswers(act.tx, visit, answers, act.now)
        const fields = input.answers.map(({ checkPointId, outcome, note }) => [
          `point.${checkPointId}`,
          note === '' ? outcome : `${outcome} ${note}`,
        ])
        return ok({
          leaf: { type: 'note', fields: Object.fromEntries(fields) },
          facts: { answers: input.answers.map(({ checkPointId, outcome }) => ({ checkPointId, outcome })) },
        })
      },
    ),
})
