import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'

interface PlanAnswer {
  answer: 'consent' | 'dissent'
  opinion?: string
}

/** 书面答复: consent, or dissent with reasons; once. */
export function AnswerPlanForm({ planId }: { planId: string }) {
  return (
    <ActForm<PlanAnswer, { planId: string }>
      name="提交书面答复"
      permission="catalogue.plan"
      kept="还没有答复。"
      refresh={[['supervision-plans']]}
      run={({ answer, opinion = '' }) =>
        take(
          api.POST('/api/catalogue/supervision-plans/{planId}/answers', {
            params: { path: { planId } },
            body: { answer, opinion },
          }),
        )
      }
      done={(_, { answer }) =>
        answer === 'consent' ? '已书面同意，等候牵头部门公布。' : '已书面不同意，公布前牵头部门须书面答复。'
      }
    >
      <ChoiceField
        name="answer"
        label="意见"
        options={[
          { value: 'consent', label: '同意' },
          { value: 'dissent', label: '不同意' },
        ]}
      />
      <TextField name="opinion" label="理由（不同意的必填）" rows={3} isOptional />
    </ActForm>
  )
}
