import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'
import { OnceShown } from '../issue-key/once-shown.tsx'
import { systemsQuery } from '../list-systems/systems-query.ts'
import { eventTypesQuery } from '../list-webhook-deliveries/webhooks-query.ts'
import { useState } from 'react'

interface Values {
  systemId: string
  title: string
  url: string
  events: string[]
}

/** 建立事件订阅: the secret for checking signatures is shown when it is done, to be handed to the receiver. */
export function SubscriptionForm({ onDone }: { onDone(): void }) {
  const systems = useQuery(systemsQuery).data?.systems ?? []
  const events = useQuery(eventTypesQuery).data?.events ?? []
  const [secret, setSecret] = useState<string>()
  if (secret !== undefined)
    return (
      <OnceShown
        label="验签密钥"
        value={secret}
        note="请交给接收方，用来核对每次推送的签名（开放接口页有核对方法）。"
        onClose={onDone}
      />
    )
  return (
    <ActForm<Values, { signingSecret: string; position: number }>
      name="建立订阅"
      permission="exchange.subscribe"
      kept="没有建立订阅。"
      refresh={[['subscriptions']]}
      run={({ systemId, ...values }, id) =>
        take(
          api.POST('/api/exchange/systems/{systemId}/subscriptions', {
            params: { path: { systemId } },
            body: { subscriptionId: id, ...values },
          }),
        )
      }
      done={({ position }) => `已建立订阅，推送位置 ${position} 之后的事件。`}
      after={(answer) => setSecret(answer.signingSecret)}
    >
      <ChoiceField
        name="systemId"
        label="对接系统"
        options={systems.map((one) => ({ value: one.systemId, label: one.name }))}
      />
      <TextField name="title" label="订阅名称" min={2} />
      <TextField name="url" label="推送地址" extra="以 https:// 开头；不得指向内部网络。" />
      <ChoiceField
        name="events"
        label="事件"
        mode="multiple"
        options={events.map((one) => ({
          value: one.name,
          label: one.audience === 'own-agency' ? `${one.title}（只推本机关的）` : one.title,
        }))}
      />
    </ActForm>
  )
}
