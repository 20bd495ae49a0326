import { api, take } from '../../api/client.ts'
import { PlanAct } from '../plan-act.tsx'
import type { Plan } from '../read-plan/plan-query.ts'

/** 冻结名册: population and roster as they stand now. */
export function FreezeAct({ plan }: { plan: Plan }) {
  const { planId } = plan
  return (
    <PlanAct
      planId={planId}
      name="冻结检查对象和人员名册"
      permission="draw.freeze"
      run={() => take(api.POST('/api/draw/plans/{planId}/freeze', { params: { path: { planId } } }))}
      done={(answer) =>
        `名册已冻结：${answer.frameCount} 户，将抽 ${answer.targetCount} 户；执法人员 ${answer.rosterCount} 人。下一步由两人各自复算。`
      }
    />
  )
}
