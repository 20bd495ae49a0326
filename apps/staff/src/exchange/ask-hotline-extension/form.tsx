import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import { HOTLINE_STALE, type LaneKey, pathOf } from '../get-hotline-order/order-query.ts'

export function ExtensionForm({ of, close }: { of: LaneKey; close: () => void }) {
  return (
    <ActForm<{ reason: string }, { wouldBeDueOn: string }>
      name="申请延期"
      permission="exchange.handle-hotline"
      kept="没有申请，答复期限不变。"
      refresh={HOTLINE_STALE}
      run={(body) =>
        take(
          api.POST('/api/exchange/hotline/orders/{orderNumber}/lanes/{lane}/extension', {
            params: { path: pathOf(of) },
            body,
          }),
        )
      }
      done={(answer) => `已向 12345 申请延期；同意后答复期限改为 ${answer.wouldBeDueOn}，批复之前仍按原期限。`}
      after={close}
    >
      <TextField name="reason" label="延期理由" rows={4} min={4} placeholder="如：样品已送检，结果未出；不要写来电人" />
    </ActForm>
  )
}
