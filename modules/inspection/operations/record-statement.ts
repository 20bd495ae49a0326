import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { insertStatement } from '../store/record-store.ts'
import { findStepTime } from '../store/step-store.ts'
import { stepAnswer, takeStep } from './step.ts'

/** Writes down what the counterpart states (行政处罚法第四十五条). Refuses before the rights are told and after the record is signed. */
export const recordStatement = operation({
  name: 'record-statement',
  kind: 'act',
  permission: 'inspection.visit',
  summary: '记录当事人陈述',
  input: z.object({
    id: z.uuid(),
    visitId: z.uuid(),
    speakerName: z.string().trim().min(1).max(50),
    speakerRole: z.string().trim().min(1).max(50),
    text: z.string().trim().min(1).max(5000),
  }),
  output: stepAnswer,
  run: (act, input) =>
    takeStep(
      act,
      { kind: 'record-statement', title: '记录陈述', states: ['under-way'], byOfficer: true },
      input,
      async (visit) => {
        if (visit.recordHash !== null) return no('record-signed')
        if ((await findStepTime(act.tx, visit.visitId, 'tell-rights')) === undefined) return no('rights-not-told')
        const { speakerName, speakerRole, text } = input
        await insertStatement(act.tx, visit, {
          statementId: input.id,
          speakerName,
          speakerRole,
          text,
          recordedAt: act.now,
        })
        return ok({ leaf: { type: 'interview', fields: { speaker: speakerName, role: speakerRole, text } } })
      },
    ),
})
