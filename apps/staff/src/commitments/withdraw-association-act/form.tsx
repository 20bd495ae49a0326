import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

interface Values {
  reason: string
}

/** 撤回: the association takes back what it said; it leaves the public page and the outlets. */
export function WithdrawAssociationActForm({ associationActId, onDone }: { associationActId: string; onDone(): void }) {
  return (
    <ActForm<Values, unknown>
      name="撤回自律信息"
      permission="commitments.associate"
      kept="没有撤回。"
      refresh={[['association-acts']]}
      run={(body) =>
        take(
          api.POST('/api/commitments/association-acts/{associationActId}/withdrawal', {
            params: { path: { associationActId } },
            body,
          }),
        )
      }
      done={() => '已撤回：公众页面即时撤下，公示系统随下一批次撤回。'}
      after={onDone}
    >
      <TextField name="reason" label="撤回理由" rows={2} min={4} />
    </ActForm>
  )
}
