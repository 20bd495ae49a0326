import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

/** 解除保全, with the reason. */
export function HoldLiftForm({ holdId }: { holdId: string }) {
  return (
    <details>
      <summary>解除保全</summary>
      <ActForm<{ reason: string }, unknown>
        name="解除这项保全"
        permission="ledger.hold"
        kept="保全没有改动。"
        refresh={[['erasures']]}
        run={(values) =>
          take(api.POST('/api/ledger/holds/{holdId}/lift', { params: { path: { holdId } }, body: values }))
        }
        done={() => '已解除保全；此后可以决定销毁。'}
      >
        <TextField name="reason" label="理由" rows={2} min={2} />
      </ActForm>
    </details>
  )
}
