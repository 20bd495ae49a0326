import { api, take } from '../../api/client.ts'
import { usePermission } from '../../app/session.ts'
import { PlanAct } from '../plan-act.tsx'

/** 检视: of the population as it stands today. */
export function LintAct({ planId }: { planId: string }) {
  const right = usePermission('draw.plan', '检视')
  if (right) return null
  return (
    <PlanAct
      planId={planId}
      name="按今天的登记检视"
      permission="draw.plan"
      isQuiet
      run={() => take(api.POST('/api/draw/plans/{planId}/lint', { params: { path: { planId } } }))}
      done={(answer) =>
        answer.findings === 0 ? '已检视，没有需要签署的提示。' : `已检视，有 ${answer.findings} 条提示。`
      }
    />
  )
}
