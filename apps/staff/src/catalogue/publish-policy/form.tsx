import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

/** 发布政策措施; its conclusion is public with it. */
export function PublishPolicyForm({ policyDraftId, onDone }: { policyDraftId: string; onDone(): void }) {
  return (
    <ActForm<{ documentNumber: string }, { policyDraftId: string }>
      name="发布"
      permission="catalogue.publish-policy"
      kept="没有发布。"
      isGrave
      refresh={[['policy-draft', policyDraftId], ['policy-drafts']]}
      run={(body) =>
        take(
          api.POST('/api/catalogue/policy-drafts/{policyDraftId}/publication', {
            params: { path: { policyDraftId } },
            body,
          }),
        )
      }
      done={(_, values) => `已以${values.documentNumber}发布，公平竞争审查结论同时公开。`}
      after={onDone}
    >
      <TextField name="documentNumber" label="文号" min={4} placeholder="如：甬市监〔2026〕9号" />
    </ActForm>
  )
}
