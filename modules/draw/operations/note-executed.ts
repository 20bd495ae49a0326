import type { Act } from '#platform/operation.ts'
import type { Plan } from '../store/plan-store.ts'
import { countOutcomes } from '../store/result-store.ts'
import { changeState } from './change-state.ts'

/** RELEASED → EXECUTED once every wave is over and every drawn unit has an outcome. The plan is locked. */
export async function noteExecuted(act: Act, plan: Plan): Promise<Plan> {
  if (plan.state !== 'RELEASED' || plan.waves.some(({ state }) => state === 'waiting')) return plan
  const counts = await countOutcomes(act.tx, plan.planId)
  if (counts.open > 0) return plan
  const fields = {
    inspected: String(counts.inspected),
    substituted: String(counts.substituted),
    notReplaced: String(counts.notReplaced),
  }
  return (await changeState(act, plan, { to: 'EXECUTED', leaf: 'draw.execute', fields })).plan
}
