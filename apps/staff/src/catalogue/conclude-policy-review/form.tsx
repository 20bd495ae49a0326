import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { filled } from '../../app/list-state.ts'
import { ChoiceField, choicesOf, DayField, TextField } from '../../ui/form-fields.tsx'
import type { Policy } from '../get-policy-draft/policy-query.ts'
import { policiesQuery } from '../list-policy-drafts/policies-query.ts'
import { conclusionWords } from '../policy-words.ts'

interface Conclusion {
  conclusion: keyof typeof conclusionWords
  reason?: string
  exceptionGround?: string
  noLessRestrictive?: string
  endsOn?: string
}

/** 作出公平竞争审查结论: the fields of an exception appear with it. */
export function ConcludeReviewForm({ policy, onDone }: { policy: Policy; onDone(): void }) {
  const { policyDraftId, hits } = policy
  const [form] = Form.useForm<Conclusion>()
  const chosen = Form.useWatch('conclusion', form)
  const list = useQuery(policiesQuery)
  const grounds = (list.data?.rule?.exceptions ?? []).map((one) => ({ value: one.code, label: one.title }))
  return (
    <ActForm<Conclusion, { permits: boolean }>
      form={form}
      name="作出结论"
      permission="catalogue.review-policy"
      kept="没有作出结论，填写的内容还在。"
      isGrave
      refresh={[['policy-draft', policyDraftId], ['policy-drafts']]}
      run={({ conclusion, ...rest }, id) =>
        take(
          api.POST('/api/catalogue/policy-drafts/{policyDraftId}/review', {
            params: { path: { policyDraftId } },
            body: { id, conclusion, ...filled(rest) },
          }),
        )
      }
      done={({ permits }) => (permits ? '结论已记录，可以发布。' : '结论已记录：违反审查标准，不得发布。')}
      after={onDone}
    >
      <ChoiceField name="conclusion" label="结论" options={choicesOf(conclusionWords)} />
      <TextField
        name="reason"
        label="审查人的理由"
        rows={4}
        isOptional={chosen === 'exception' || (chosen === 'no-effect' && hits.length === 0)}
        extra={hits.length > 0 ? `正文有 ${hits.length} 处命中，“无影响”须逐处说明，至少 10 个字。` : undefined}
      />
      {chosen === 'exception' && (
        <>
          <ChoiceField name="exceptionGround" label="例外情形" options={grounds} />
          <TextField name="noLessRestrictive" label="为什么没有影响更小的替代方案" rows={3} min={10} />
          <DayField name="endsOn" label="实施期限" extra="到期须重新评估或者废止。" />
        </>
      )}
    </ActForm>
  )
}
