import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import type { Subscription } from '../list-webhook-deliveries/webhooks-query.ts'

/** 暂停: nothing is lost, the position stays. */
export function PauseForm({ subscription, onDone }: { subscription: Subscription; onDone(): void }) {
  return (
    <ActForm<{ reason: string }, unknown>
      name="暂停推送"
      permission="exchange.subscribe"
      kept="订阅没有改动。"
      refresh={[['subscriptions'], ['webhooks']]}
      run={({ reason }) =>
        take(
          api.POST('/api/exchange/subscriptions/{subscriptionId}/pause', {
            params: { path: { subscriptionId: subscription.subscriptionId } },
            body: { reason },
          }),
        )
      }
      done={() => `已暂停“${subscription.title}”；其间的事件留着，恢复后从位置 ${subscription.position} 之后接着送。`}
      after={onDone}
    >
      <TextField name="reason" label="理由" rows={2} min={2} />
    </ActForm>
  )
}
