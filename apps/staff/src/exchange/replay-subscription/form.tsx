import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import type { Subscription } from '../list-webhook-deliveries/webhooks-query.ts'

/** 重放: again from a position under the same ids; a later position passes over what cannot be delivered. */
export function ReplayForm({ subscription, onDone }: { subscription: Subscription; onDone(): void }) {
  return (
    <ActForm<{ afterPosition: string; reason: string }, { from: number; to: number }>
      name="从这个位置之后重放"
      permission="exchange.subscribe"
      kept="位置没有改动。"
      refresh={[['subscriptions'], ['webhooks']]}
      initial={{ afterPosition: String(subscription.position) }}
      run={({ afterPosition, reason }) =>
        take(
          api.POST('/api/exchange/subscriptions/{subscriptionId}/replay', {
            params: { path: { subscriptionId: subscription.subscriptionId } },
            body: { afterPosition: Number(afterPosition), reason },
          }),
        )
      }
      done={({ from, to }) =>
        to < from
          ? `将重放位置 ${to} 之后的事件；编号与原来相同，对方按编号去重。`
          : `位置已从 ${from} 移到 ${to}；跳过的事件和理由记在账本上。`
      }
      after={onDone}
    >
      <TextField
        name="afterPosition"
        label="位置"
        extra={`现已送到 ${subscription.position}。填较小的数为重放，填较大的数为跳过。`}
      />
      <TextField name="reason" label="理由" rows={2} min={2} />
    </ActForm>
  )
}
