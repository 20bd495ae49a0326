import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, TextField } from '../../ui/form-fields.tsx'
import { policyKinds } from '../policy-words.ts'

interface Draft {
  title: string
  kind: keyof typeof policyKinds
  text: string
}

interface Submitted {
  policyDraftId: string
  hits: { title: string }[]
}

/** 提交政策措施草案: the signs found are said at once. */
export function SubmitPolicyForm({ onDone }: { onDone(policyDraftId: string): void }) {
  return (
    <ActForm<Draft, Submitted>
      name="提交审查"
      permission="catalogue.draft-policy"
      kept="草案没有提交，填写的内容还在。"
      refresh={[['policy-drafts']]}
      run={(values, id) => take(api.POST('/api/catalogue/policy-drafts', { body: { id, ...values } }))}
      done={({ hits }) =>
        hits.length === 0
          ? '草案已提交，正文没有命中审查标准。请听取经营者和行业协会意见，再由他人审查。'
          : `草案已提交，正文有 ${hits.length} 处命中审查标准：${hits.map((hit) => hit.title).join('、')}。`
      }
      after={({ policyDraftId }) => onDone(policyDraftId)}
    >
      <TextField name="title" label="名称" min={4} />
      <ChoiceField name="kind" label="种类" options={choicesOf(policyKinds)} />
      <TextField name="text" label="正文" rows={12} min={10} placeholder="粘贴草案全文" />
    </ActForm>
  )
}
