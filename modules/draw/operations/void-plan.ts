import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { momentWords } from '../strings.ts'
import { lockPlanIn } from './change-state.ts'
import { endPlan } from './end-plan.ts'

/** Voids a plan with a public reason. Refuses once the source has spoken: from then on there is a result or a public failure. */
export const voidPlan = operation({
  name: 'void-plan',
  kind: 'act',
  permission: 'draw.void',
  summary: '作废抽查计划',
  input: z.object({ planId: z.uuid(), reason: z.string().trim().min(4).max(300) }),
  output: z.object({ planId: z.uuid(), state: z.literal('VOID') }),
  async run(act, { planId, reason }) {
    const locked = await lockPlanIn(
      act,
      planId,
      ['DRAFT', 'APPROVED', 'FROZEN', 'COMMITTED', 'WITNESSED', 'ARMED'],
      '作废',
    )
    if (!locked.ok) return locked
    const plan = locked.value
    const isCommitted = ['COMMITTED', 'WITNESSED', 'ARMED'].includes(plan.state)
    if (isCommitted && act.now >= plan.sourceMoment) return no('void-too-late', { at: momentWords(plan.sourceMoment) })
    await endPlan(act, plan, 'VOID', reason)
    return ok({ planId, state: 'VOID' as const })
  },
})
