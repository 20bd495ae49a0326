import { api, take } from '../../api/client.ts'
import { PlanAct } from '../plan-act.tsx'
import { useLint } from '../read-lint/lint-query.ts'
import { type Report, useRehearsal } from '../read-rehearsal/rehearsal-query.ts'
import type { Plan } from '../read-plan/plan-query.ts'

/** 公开承诺: afterwards nothing about the draw can change. */
export function CommitAct({ plan }: { plan: Plan }) {
  const { planId } = plan
  const why = useObstacle(plan)
  return (
    <PlanAct
      planId={planId}
      name="公开承诺，此后不再改动"
      permission="draw.commit"
      obstacle={why === undefined ? undefined : { why, cite: '可验证抽取规程 §3、§7' }}
      run={() => take(api.POST('/api/draw/plans/{planId}/commitment', { params: { path: { planId } } }))}
      done={(answer) => `承诺已公开，摘要 ${answer.commitHash.slice(0, 12)}…。见证人签名后进入待抽取。`}
    />
  )
}

/** The first thing still missing before the commitment. */
function useObstacle(plan: Plan): string | undefined {
  const report = useRehearsal(plan.planId).data?.report ?? undefined
  const unsigned = useLint(plan.planId).data?.report?.unsigned ?? 0
  const missing = plan.reproductionsNeeded - plan.reproductions.length
  if (missing > 0) return `还差 ${missing} 人复算。`
  if (plan.parties.some((party) => party.commitment === null)) return '还有见证人没有提交承诺。'
  if (report?.mayCommit !== true) return rehearsalWhy(report)
  return unsigned > 0 ? `还有 ${unsigned} 条检视提示没有签署理由。` : undefined
}

function rehearsalWhy(report: Report | undefined): string {
  if (report === undefined || !report.isCurrent) return '现在这份名册和人员还没有试抽试派。'
  if (report.finishedAt === null) return `试抽试派还在进行（${report.done}/${report.seeds}）。`
  return `试抽试派 ${report.done} 次中有 ${report.infeasible} 次派不出人，须先解决人手。`
}
