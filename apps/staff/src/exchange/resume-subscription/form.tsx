import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import type { Subscription } from '../list-webhook-deliveries/webhooks-query.ts'

/** 恢复: from where it stood. */
export function ResumeForm({ subscription, onDone }: { subscription: Subscription; onDone(): void }) {
  return (
    <ActForm<object, unknown>
      name="恢复推送"
      permission="exchange.subscribe"
      kept="订阅没有改动。"
      refresh={[['subscriptions'], ['webhooks']]}
      run={() =>
        take(
          api.POST('/api/exchange/subscriptions/{subscriptionId}/resumption', {
            params: { path: { subscriptionId: subscription.subscriptionId } },
          }),
        )
      }
      done={() => `已恢复“${subscription.title}”，从位置 ${subscription.position} 之后接着送。`}
      after={onDone}
    >
      <p className="hj-quiet">
        {subscription.stateLabel}：{subscription.stateReason}
      </p>
    </ActForm>
  )
}
