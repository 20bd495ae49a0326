import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'

/** 重新计算: from the facts the system has today, by the rule version in force. */
export function RecomputeAct({ entityId }: { entityId: string }) {
  return (
    <ActForm<object, { class: string; points: number; ruleVersion: string; isChanged: boolean }>
      name="按今天的事实重新试算"
      permission="credit.classify"
      kept="分类没有改动。"
      refresh={[['credit-class', entityId]]}
      run={() => take(api.POST('/api/credit/entities/{entityId}/class', { params: { path: { entityId } } }))}
      done={(answer) =>
        `试算 ${answer.points} 分，${answer.class} 类（规则 ${answer.ruleVersion}），${answer.isChanged ? '与原分类不同，已记入历次' : '与原分类相同'}。`
      }
    />
  )
}
