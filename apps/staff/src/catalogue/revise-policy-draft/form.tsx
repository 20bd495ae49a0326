import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import type { Policy } from '../get-policy-draft/policy-query.ts'

/** 修改正文: the former opinions and conclusion fall away with the former text. */
export function RevisePolicyForm({ policy, onDone }: { policy: Policy; onDone(): void }) {
  const { policyDraftId, text } = policy
  return (
    <ActForm<{ text: string }, { hits: { title: string }[] }>
      name="保存修改"
      permission="catalogue.draft-policy"
      kept="正文没有改动。"
      initial={{ text }}
      refresh={[['policy-draft', policyDraftId], ['policy-drafts']]}
      run={(body) =>
        take(
          api.POST('/api/catalogue/policy-drafts/{policyDraftId}/text', { params: { path: { policyDraftId } }, body }),
        )
      }
      done={({ hits }) =>
        `正文已修改，${hits.length === 0 ? '没有命中审查标准' : `还有 ${hits.length} 处命中`}；须重新审查。`
      }
      after={onDone}
    >
      <TextField name="text" label="正文" rows={14} min={10} />
    </ActForm>
  )
}
