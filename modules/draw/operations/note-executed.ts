import type { Act } from '#platform/operation.ts'
import type { Plan } from '../store/plan-store.ts'
import { listVisits } from '../store/result-store.ts'
import { changeState } from './change-state.ts'

/** RELEASED → EXECUTED once every wave is over and every drawn unit has an outcome. The plan is locked. */
export async function noteExecuted(act: Act, plan: Plan): Promise<Plan> {
  if (plan.state !== 'RELEASED' || plan.waves.some(({ state }) => state === 'waiting')) return plan
  const visits = await listVisits(act.tx, plan.planId)
  if (visits.some(({ outcome }) => outcome === null)) return plan
  const count = (wanted: string): string => String(visits.filter(({ outcome }) => outcome === wanted).length)
  const fields = {
    inspected: count('inspected'),
    substituted: count('substituted'),
    notReplaced: count('not-replaced'),
  }
  return (await changeState(act, plan, { to: 'EXECUTED', leaf: 'draw.execute', fields })).plan
}
