import { api, take } from '../../api/client.ts'
import { PlanAct } from '../plan-act.tsx'
import type { Plan } from '../read-plan/plan-query.ts'

/** 办结: the rope ends. */
export function CloseAct({ plan }: { plan: Plan }) {
  const { planId } = plan
  return (
    <PlanAct
      planId={planId}
      name="办结这个计划"
      permission="draw.close"
      run={() => take(api.POST('/api/draw/plans/{planId}/closure', { params: { path: { planId } } }))}
      done={() => '计划已办结，全部记录留存可查。'}
    />
  )
}
