import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

/** 登记回执: what the source answered when it took its rows back. */
export function AcknowledgeForm({ slipId, onDone }: { slipId: string; onDone(): void }) {
  return (
    <ActForm<{ receipt: string }, { slipId: string }>
      name="登记回执"
      permission="exchange.return"
      run={({ receipt }) =>
        take(api.POST('/api/exchange/returns/{slipId}/receipt', { params: { path: { slipId } }, body: { receipt } }))
      }
      done={() => '回执已登记，记入证据账本。'}
      kept="没有登记；填写的内容还在。"
      refresh={[['return-slips']]}
      after={onDone}
    >
      <TextField name="receipt" label="回执编号或签收人" min={2} />
    </ActForm>
  )
}
