import { api, take } from '../../api/client.ts'
import { PlanAct } from '../plan-act.tsx'
import type { Plan } from '../read-plan/plan-query.ts'

/** 复算: two operators find both roots again from the frozen lines. */
export function ReproduceAct({ plan }: { plan: Plan }) {
  const { planId } = plan
  return (
    <PlanAct
      planId={planId}
      name="从名册逐行复算根值"
      permission="draw.reproduce"
      isQuiet
      run={() => take(api.POST('/api/draw/plans/{planId}/reproduction', { params: { path: { planId } }, body: {} }))}
      done={(answer) =>
        `复算一致，名册根 ${answer.frameRoot.slice(0, 12)}…，已有 ${answer.operators} 人，需 ${answer.needed} 人。`
      }
    />
  )
}
