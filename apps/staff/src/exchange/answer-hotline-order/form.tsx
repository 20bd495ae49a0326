import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import { HOTLINE_STALE, type LaneKey, pathOf } from '../get-hotline-order/order-query.ts'

export function AnswerForm({ of, before, close }: { of: LaneKey; before: string | null; close: () => void }) {
  return (
    <ActForm<{ answer: string }, { orderNumber: string }>
      name="答复"
      permission="exchange.handle-hotline"
      kept="没有答复。"
      refresh={HOTLINE_STALE}
      {...(before === null ? {} : { initial: { answer: before } })}
      run={(body) =>
        take(
          api.POST('/api/exchange/hotline/orders/{orderNumber}/lanes/{lane}/answer', {
            params: { path: pathOf(of) },
            body,
          }),
        )
      }
      done={(answer) => `已答复 ${answer.orderNumber}，送回 12345；还需办结。`}
      after={close}
    >
      <TextField
        name="answer"
        label="答复内容"
        rows={8}
        min={10}
        placeholder="核实情况、处理结果、依据；由 12345 告知来电人，不要写来电人"
      />
    </ActForm>
  )
}
