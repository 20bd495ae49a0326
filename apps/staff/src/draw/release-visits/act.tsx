import { api, take } from '../../api/client.ts'
import { PlanAct } from '../plan-act.tsx'
import type { Plan } from '../read-plan/plan-query.ts'

/** 放行: opens the units whose day has come to their two officers. */
export function ReleaseAct({ plan }: { plan: Plan }) {
  const { planId } = plan
  return (
    <PlanAct
      planId={planId}
      name="放行到期的检查"
      permission="draw.release"
      run={() => take(api.POST('/api/draw/plans/{planId}/release', { params: { path: { planId } }, body: {} }))}
      done={(answer) =>
        answer.released.length === 0
          ? `今天没有到期的检查，${answer.waiting} 户按检查日逐日放行。`
          : `已放行 ${answer.released.length} 户给各自的执法人员，还有 ${answer.waiting} 户未到检查日。`
      }
    />
  )
}
