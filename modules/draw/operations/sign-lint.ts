import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { insertLintSignature } from '../store/lint-store.ts'
import { lockPlanIn } from './change-state.ts'
import { lintStanding } from './open-findings.ts'

/** An approver lets a finding stand, with a reason that is published. Refuses the author, and a finding that is not there in these words. */
export const signLint = operation({
  name: 'sign-lint',
  kind: 'act',
  permission: 'draw.approve',
  summary: '签署检视意见',
  input: z.object({
    planId: z.uuid(),
    finding: z.string().min(1).max(200),
    words: z.string().min(1).max(500).describe('签署人看到的检视意见原文'),
    reason: z.string().trim().min(4, '理由至少四个字').max(500),
  }),
  output: z.object({ planId: z.uuid(), unsigned: z.int() }),
  async run(act, { planId, finding, words, reason }) {
    const locked = await lockPlanIn(act, planId, ['DRAFT', 'APPROVED', 'FROZEN'], '签署检视意见')
    if (!locked.ok) return locked
    const plan = locked.value
    if (plan.createdBy === act.actor.accountId) return no('author-may-not-approve')
    const { findings, unsigned } = await lintStanding(act, plan)
    const asked = findings.find((one) => one.key === finding && one.words === words)
    if (asked === undefined) return no('lint-finding-absent')
    if (asked.signatures.some(({ accountId }) => accountId === act.actor.accountId))
      return ok({ planId, unsigned: unsigned.length })
    const { leafHash } = await record(act, {
      type: 'plan.sign-lint',
      subject: { kind: 'draw', id: planId },
      fields: { plan: plan.number, finding, words, reason },
      org: plan.org,
    })
    await insertLintSignature(act, plan, { finding, words, reason, leafHash })
    return ok({ planId, unsigned: unsigned.filter(({ key }) => key !== finding).length })
  },
})
