import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import type { HotlineMessage } from '../list-hotline-messages/messages-query.ts'

export function DiscardForm({ of, close }: { of: HotlineMessage; close: () => void }) {
  return (
    <ActForm<{ reason: string }, { orderNumber: string }>
      name="退回"
      permission="exchange.correct-hotline"
      kept="没有退回。"
      isGrave
      refresh={[['hotline-messages']]}
      run={(body) =>
        take(
          api.POST('/api/exchange/hotline/messages/{orderNumber}/{messageId}/return', {
            params: { path: { orderNumber: of.orderNumber, messageId: of.messageId } },
            body,
          }),
        )
      }
      done={(answer) => `${answer.orderNumber} 这件来件已退回。`}
      after={close}
    >
      <TextField name="reason" label="退回理由" rows={2} min={4} />
    </ActForm>
  )
}
