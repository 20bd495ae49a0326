import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { approvalBlocks } from '../domain/paper-texts.ts'
import { no } from '../refusals.ts'
import { setDecision } from '../store/visit-store.ts'
import { draftPaper, paperContext } from './issue-paper.ts'
import { stepAnswer, takeStep } from './step.ts'

/**
 * The head's decision about a single inspection, before anybody goes (行政检查审批表). Refuses the applicant as approver, and a
 * refusal without a reason. Inspections of a draw are covered by their plan and never pass here.
 */
export const approveInspection = operation({
  name: 'approve-inspection',
  kind: 'act',
  permission: 'inspection.approve',
  summary: '审批单次检查',
  input: z.object({
    id: z.uuid(),
    visitId: z.uuid(),
    decision: z.enum(['approve', 'decline']),
    reason: z.string().trim().max(500).default(''),
  }),
  output: stepAnswer,
  run: (act, input) =>
    takeStep(
      act,
      { kind: 'approve-inspection', title: '审批', states: ['requested'], byOfficer: false },
      input,
      async (visit) => {
        if (visit.requestedBy === act.actor.accountId) return no('same-person')
        if (input.decision === 'decline' && input.reason === '')
          return no('reason-missing', undefined, [{ field: 'reason', reason: '不予批准须写明理由。' }])
        const state = input.decision === 'approve' ? 'approved' : 'declined'
        await setDecision(act.tx, visit.visitId, {
          state,
          by: act.actor.accountId,
          byName: act.actor.personName,
          at: act.now,
          reason: input.reason,
        })
        const words = {
          words: state === 'approved' ? '同意实施检查' : '不予批准',
          reason: input.reason,
          by: act.actor.personName,
        }
        const paper = await draftPaper(act, visit, 'approval', approvalBlocks(await paperContext(act, visit), words))
        return ok({
          leaf: { type: 'visit.approve', fields: { decision: state, reason: input.reason } },
          facts: { decision: state, reason: input.reason },
          state,
          papers: [paper],
        })
      },
    ),
})
