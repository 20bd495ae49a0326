import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'
import { HOTLINE_STALE, type LaneKey, pathOf } from '../get-hotline-order/order-query.ts'

const OUTCOMES = ['已解决', '已解释说明', '转入投诉调解', '转入举报核查', '不予受理', '诉求不合理'] as const
type Outcome = (typeof OUTCOMES)[number]

export function CloseForm({ of, close }: { of: LaneKey; close: () => void }) {
  return (
    <ActForm<{ outcome: Outcome; note?: string }, { orderNumber: string }>
      name="办结"
      permission="exchange.handle-hotline"
      kept="没有办结。"
      refresh={HOTLINE_STALE}
      run={({ outcome, note = '' }) =>
        take(
          api.POST('/api/exchange/hotline/orders/{orderNumber}/lanes/{lane}/closing', {
            params: { path: pathOf(of) },
            body: { outcome, note },
          }),
        )
      }
      done={(answer) => `${answer.orderNumber} 已办结，送回 12345；回访结果来了会显示在这里。`}
      after={close}
    >
      <ChoiceField name="outcome" label="办结方式" options={OUTCOMES.map((value) => ({ value, label: value }))} />
      <TextField name="note" label="说明" rows={3} isOptional />
    </ActForm>
  )
}
