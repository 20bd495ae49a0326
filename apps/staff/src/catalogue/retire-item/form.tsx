import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { DayField, TextField } from '../../ui/form-fields.tsx'

interface Retirement {
  retiredOn: string
  reason: string
}

/** 取消监管事项: from that day it cannot be drawn; what was done under it stays. */
export function RetirementForm({ itemId, onDone }: { itemId: string; onDone(): void }) {
  return (
    <ActForm<Retirement, { itemId: string }>
      name="取消这个事项"
      permission="catalogue.approve"
      kept="事项没有改动。"
      isGrave
      refresh={[['item', itemId], ['items']]}
      run={(body) => take(api.POST('/api/catalogue/items/{itemId}/retirement', { params: { path: { itemId } }, body }))}
      done={(_, values) => `事项自 ${values.retiredOn} 取消，此后不能抽取；以前按它办的检查不受影响。`}
      after={onDone}
    >
      <DayField name="retiredOn" label="取消日" />
      <TextField name="reason" label="理由" rows={2} min={2} placeholder="依据哪份文件取消" />
    </ActForm>
  )
}
