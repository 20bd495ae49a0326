import { api, take } from '../../api/client.ts'
import { PlanAct } from '../plan-act.tsx'
import type { Plan } from '../read-plan/plan-query.ts'

/** 举行抽取 of one wave: only when the moment has come and every source is settled; there is no second draw. */
export function HoldAct({ plan, wave }: { plan: Plan; wave: Plan['waves'][number] }) {
  const { planId } = plan
  const isEarly = Date.now() < Date.parse(wave.holdAt)
  const unsettled = plan.sources
    .filter((source) => source.wave === wave.wave && !source.settled)
    .map((source) => source.label)
  const why = isEarly ? '公告的抽取时间还没有到。' : `随机源尚未齐备：${unsettled.join('、')}。只等候，不替换。`
  return (
    <PlanAct
      planId={planId}
      name="举行抽取"
      permission="draw.hold"
      obstacle={isEarly || unsettled.length > 0 ? { why, cite: '可验证抽取规程 §5' } : undefined}
      run={() => take(api.POST('/api/draw/plans/{planId}/draw', { params: { path: { planId } } }))}
      done={() => '抽取完成。结果已写入账本，不能再抽第二次。'}
    />
  )
}
