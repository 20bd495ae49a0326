import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

/** 撤回: the decision was changed or revoked, or reported in error. */
export function WithdrawDualForm({ recordId, onDone }: { recordId: string; onDone(): void }) {
  return (
    <ActForm<{ reason: string }, unknown>
      name="撤回"
      permission="exchange.report-decisions"
      kept="没有撤回。"
      isGrave
      refresh={[['dual-records']]}
      run={(body) =>
        take(api.POST('/api/exchange/dual-records/{recordId}/withdrawal', { params: { path: { recordId } }, body }))
      }
      done={() => '已排队撤回，随下一批次送出。'}
      after={onDone}
    >
      <TextField name="reason" label="撤回理由" rows={2} min={4} placeholder="如：决定经复议撤销" />
    </ActForm>
  )
}
