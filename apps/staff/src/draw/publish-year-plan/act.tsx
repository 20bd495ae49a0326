import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { YearPlan } from '../read-year-plan/screen.tsx'

/** 公布: whole, by another person than the author; nothing can be taken back afterwards, only added with a reason. */
export function PublishYearPlanAct({ plan }: { plan: YearPlan }) {
  const { yearPlanId } = plan
  const cache = useQueryClient()
  const right = usePermission('draw.approve', '公布年度计划')
  const publish = useMutation({
    mutationFn: () =>
      take(api.POST('/api/draw/year-plans/{yearPlanId}/publication', { params: { path: { yearPlanId } } })),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['year-plan', yearPlanId] })
      await cache.invalidateQueries({ queryKey: ['year-plans'] })
    },
  })
  const own = plan.isMine ? { why: '您是编制人，请由另一人审核后公布。' } : undefined
  return (
    <div className="hj-stack" style={{ marginTop: 16 }}>
      <ActButton type="primary" obstacle={right ?? own} loading={publish.isPending} onClick={() => publish.mutate()}>
        公布这份年度计划
      </ActButton>
      {publish.isError && <ProblemNotice problem={problemWords(publish.error)} kept="计划没有改动。" />}
    </div>
  )
}
