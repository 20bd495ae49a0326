import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import type { SupervisionPlan } from '../list-supervision-plans/plans-query.ts'

/** 公布监管方案: another person than the drafter, after all have answered. */
export function PublishPlanForm({ plan }: { plan: SupervisionPlan }) {
  const { planId } = plan
  const waiting = plan.partners.filter((one) => one.answer === null).map((one) => one.agencyName)
  const hasDissent = plan.partners.some((one) => one.answer === 'dissent')
  return (
    <ActForm<{ dissentReply?: string }, { publishedOn: string }>
      name="公布监管方案"
      permission="catalogue.approve"
      kept="方案没有公布。"
      refresh={[['supervision-plans'], ['coverage']]}
      obstacle={waiting.length === 0 ? undefined : { why: `还没有书面答复：${waiting.join('、')}` }}
      run={({ dissentReply = '' }) =>
        take(
          api.POST('/api/catalogue/supervision-plans/{planId}/publication', {
            params: { path: { planId } },
            body: { dissentReply },
          }),
        )
      }
      done={() => '方案已公布，原方案同时被替代；下一次核对时“无监管方案”销账。'}
    >
      {hasDissent && <TextField name="dissentReply" label="对不同意见的书面答复" rows={3} min={2} />}
    </ActForm>
  )
}
