import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { parameter } from '#law'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { insertApproval, listApprovals } from '../store/plan-store.ts'
import { changeState, lockPlanIn } from './change-state.ts'
import { refuseUnlessSigned } from './lint-document.ts'
import { refuseWithoutConsents } from './round-consents.ts'

/** One approval; the last one needed moves the plan to APPROVED. Refuses the author, a second approval by one person, a joint round before every department agreed, and a rule with a finding nobody signed for. */
export const approvePlan = operation({
  name: 'approve-plan',
  kind: 'act',
  permission: 'draw.approve',
  summary: '批准抽查计划',
  input: z.object({ planId: z.uuid() }),
  output: z.object({ planId: z.uuid(), state: z.string(), approvals: z.int(), needed: z.int() }),
  async run(act, { planId }) {
    const locked = await lockPlanIn(act, planId, ['DRAFT'], '审批')
    if (!locked.ok) return locked
    const plan = locked.value
    if (plan.createdBy === act.actor.accountId) return no('author-may-not-approve')
    const earlier = await listApprovals(act.tx, planId)
    if (earlier.some(({ accountId }) => accountId === act.actor.accountId)) return no('approved-already')
    const agreed = await refuseWithoutConsents(act, plan)
    if (!agreed.ok) return agreed
    const signed = await refuseUnlessSigned(act, plan, 'draft')
    if (!signed.ok) return signed
    const needed = parameter('draw-plan-approvers-minimum', act.today).value
    const approvals = earlier.length + 1
    await insertApproval(act, plan)
    await record(act, {
      type: 'plan.sign',
      subject: { kind: 'draw', id: planId },
      fields: { plan: plan.number, approval: String(approvals) },
      org: plan.org,
    })
    if (approvals < needed) return ok({ planId, state: plan.state, approvals, needed })
    const fields = { content: plan.contentHash.toString('hex'), approvals: String(approvals) }
    const moved = await changeState(act, plan, { to: 'APPROVED', leaf: 'plan.approve', fields })
    return ok({ planId, state: moved.plan.state, approvals, needed })
  },
})
