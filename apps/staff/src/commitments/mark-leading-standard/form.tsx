import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

/** 列为“领跑者”: by the list of an evaluation body. */
export function MarkLeadingForm({ declarationId, onDone }: { declarationId: string; onDone(): void }) {
  return (
    <ActForm<{ listNumber: string }, { chainId: string }>
      name="列为“领跑者”"
      permission="commitments.edit-standards"
      kept="没有列入。"
      refresh={[['declaration', declarationId], ['declarations']]}
      run={({ listNumber }) =>
        take(
          api.POST('/api/commitments/declarations/{declarationId}/leading', {
            params: { path: { declarationId } },
            body: { listNumber },
          }),
        )
      }
      done={() => '已列为“领跑者”标准，公众网站同时注明。'}
      after={onDone}
    >
      <TextField name="listNumber" label="名单文号" min={4} />
    </ActForm>
  )
}
