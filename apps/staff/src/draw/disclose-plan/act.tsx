import { api, take } from '../../api/client.ts'
import { PlanAct } from '../plan-act.tsx'
import type { Plan } from '../read-plan/plan-query.ts'

/** 公示: the process and, where the plan says so, the list. */
export function DiscloseAct({ plan }: { plan: Plan }) {
  const { planId } = plan
  return (
    <PlanAct
      planId={planId}
      name="公开抽取过程"
      permission="draw.disclose"
      run={() => take(api.POST('/api/draw/plans/{planId}/disclosure', { params: { path: { planId } } }))}
      done={(answer) =>
        answer.isListPublic
          ? '抽取过程和名单已公开，任何人都可以下载验证包重算。'
          : '抽取过程已公开；按计划名单不公开。'
      }
    />
  )
}
