import { api, take } from '../../api/client.ts'
import { PlanAct } from '../plan-act.tsx'
import type { Plan } from '../read-plan/plan-query.ts'

/** 公开承诺: afterwards nothing about the draw can change. */
export function CommitAct({ plan }: { plan: Plan }) {
  const { planId } = plan
  const isReproduced = plan.reproductions.length >= plan.reproductionsNeeded
  const isShared = plan.parties.every((party) => party.commitment !== null)
  const why = isReproduced
    ? '还有见证人没有提交承诺。'
    : `还差 ${plan.reproductionsNeeded - plan.reproductions.length} 人复算。`
  return (
    <PlanAct
      planId={planId}
      name="公开承诺，此后不再改动"
      permission="draw.commit"
      obstacle={isReproduced && isShared ? undefined : { why, cite: '可验证抽取规程 §3' }}
      run={() => take(api.POST('/api/draw/plans/{planId}/commitment', { params: { path: { planId } } }))}
      done={(answer) => `承诺已公开，摘要 ${answer.commitHash.slice(0, 12)}…。见证人签名后进入待抽取。`}
    />
  )
}
