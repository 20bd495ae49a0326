import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import { HOTLINE_STALE, type LaneKey, pathOf } from '../get-hotline-order/order-query.ts'

export function HandBackForm({ of, close }: { of: LaneKey; close: () => void }) {
  return (
    <ActForm<{ reason: string }, { orderNumber: string }>
      name="退单"
      permission="exchange.handle-hotline"
      kept="没有退单，工单仍由本机关办理。"
      isGrave
      refresh={HOTLINE_STALE}
      run={(body) =>
        take(
          api.POST('/api/exchange/hotline/orders/{orderNumber}/lanes/{lane}/hand-back', {
            params: { path: pathOf(of) },
            body,
          }),
        )
      }
      done={(answer) => `${answer.orderNumber} 已退回 12345。如热线不同意或再次转来，须由本机关办理。`}
      after={close}
    >
      <TextField
        name="reason"
        label="退单理由"
        rows={4}
        min={4}
        placeholder="写明依据和应由哪个机关办理；不要写来电人"
      />
    </ActForm>
  )
}
