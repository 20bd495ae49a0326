import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { presentOfficers } from '../domain/visit.ts'
import { no } from '../refusals.ts'
import { insertRecusalApplication } from '../store/recusal-store.ts'
import { listVisitOfficers } from '../store/visit-store.ts'
import { stepAnswer, takeStep } from './step.ts'

/** 申请回避 (行政处罚法第四十三条): recorded for the head to decide; the visit goes on meanwhile. The act's id is the application's. */
export const applyRecusal = operation({
  name: 'apply-recusal',
  kind: 'act',
  permission: 'inspection.visit',
  summary: '记录回避申请',
  input: z.object({
    id: z.uuid(),
    visitId: z.uuid(),
    officerId: z.uuid().describe('被申请回避的执法人员'),
    applicant: z.enum(['counterpart', 'officer']),
    reason: z.string().trim().min(1).max(500),
  }),
  output: stepAnswer,
  run: (act, input) =>
    takeStep(
      act,
      { kind: 'apply-recusal', title: '申请回避', states: ['approved', 'notified', 'under-way'], byOfficer: true },
      input,
      async (visit) => {
        const { officerId, applicant, reason } = input
        const present = presentOfficers(await listVisitOfficers(act.tx, visit.visitId))
        if (!present.some((officer) => officer.officerId === officerId)) return no('officer-absent')
        const row = { recusalApplicationId: input.id, officerId, applicant, reason, appliedAt: act.now }
        await insertRecusalApplication(act.tx, visit, row)
        return ok({
          leaf: { type: 'visit.recusal', fields: { officer: officerId, applicant, reason } },
          facts: { officerId, applicant, reason },
        })
      },
    ),
})
