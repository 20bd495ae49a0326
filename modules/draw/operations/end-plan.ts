import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { drawVoided } from '../events.ts'
import type { Plan } from '../store/plan-store.ts'
import { changeState } from './change-state.ts'
import { planHead } from './plan-facts.ts'

/** Ends a locked plan without a result, publicly and with its reason; it counts against the department (verifiable.md §3). */
export async function endPlan(act: Act, plan: Plan, to: 'VOID' | 'FAILED', reason: string): Promise<void> {
  const moved = await changeState(act, plan, {
    to,
    leaf: to === 'VOID' ? 'draw.void' : 'draw.fail',
    fields: { from: plan.state },
    reason,
  })
  await publish(act, drawVoided, {
    ...planHead(plan),
    state: to,
    reason,
    endedAt: act.now.toISOString(),
    leafHash: moved.leafHash,
  })
}
