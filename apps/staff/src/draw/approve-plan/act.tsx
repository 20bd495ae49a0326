import { api, take } from '../../api/client.ts'
import type { Obstacle } from '../../ui/act-button.tsx'
import { useLint } from '../read-lint/lint-query.ts'
import { PlanAct } from '../plan-act.tsx'
import type { Plan } from '../read-plan/plan-query.ts'

const PARTNER: Obstacle = { why: '由编制计划的机关批准；贵机关参加联合抽查，在下面书面答复。' }

function unsignedObstacle(unsigned: number): Obstacle | undefined {
  if (unsigned === 0) return undefined
  return { why: `还有 ${unsigned} 条检视提示没有签署理由，见下。`, cite: '可验证抽取规程第七条' }
}

/** 批准: never by the author or by a department that joins; the last approval needed moves the plan on. */
export function ApproveAct({ plan }: { plan: Plan }) {
  const { planId } = plan
  const lint = useLint(planId)
  const unsigned = lint.data?.report?.unsigned ?? 0
  return (
    <PlanAct
      planId={planId}
      name="批准这个计划"
      permission="draw.approve"
      obstacle={plan.consents.some((one) => one.isMine) ? PARTNER : unsignedObstacle(unsigned)}
      run={() => take(api.POST('/api/draw/plans/{planId}/approval', { params: { path: { planId } } }))}
      done={(answer) =>
        answer.approvals < answer.needed
          ? `您已批准。还需 ${answer.needed - answer.approvals} 人批准，然后可以冻结名册。`
          : '计划已批准。下一步由双随机处冻结名册。'
      }
    />
  )
}
