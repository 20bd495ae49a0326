import { api, take } from '../../api/client.ts'
import { PlanAct } from '../plan-act.tsx'
import type { Plan } from '../read-plan/plan-query.ts'

/** 批准: never by the author; the last approval needed moves the plan on. */
export function ApproveAct({ plan }: { plan: Plan }) {
  const { planId } = plan
  return (
    <PlanAct
      planId={planId}
      name="批准这个计划"
      permission="draw.approve"
      run={() => take(api.POST('/api/draw/plans/{planId}/approval', { params: { path: { planId } } }))}
      done={(answer) =>
        answer.approvals < answer.needed
          ? `您已批准。还需 ${answer.needed - answer.approvals} 人批准，然后可以冻结名册。`
          : '计划已批准。下一步由双随机处冻结名册。'
      }
    />
  )
}
