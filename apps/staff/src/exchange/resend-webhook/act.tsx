import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import type { BatchLine } from '../../ui/batch-report.tsx'
import { type WebhookDelivery, webhookKey } from '../list-webhook-deliveries/webhooks-query.ts'

async function resend(row: WebhookDelivery): Promise<BatchLine> {
  const line = { key: webhookKey(row), name: `${row.eventTitle} → ${row.systemName}` }
  try {
    await take(
      api.POST('/api/exchange/subscriptions/{subscriptionId}/events/{position}/resending', {
        params: { path: { subscriptionId: row.subscriptionId, position: row.position } },
      }),
    )
    return line
  } catch (error) {
    return { ...line, refused: problemWords(error) }
  }
}

/** 重送: one press in the row. */
export function ResendWebhookButton({
  delivery,
  onDone,
}: {
  delivery: WebhookDelivery
  onDone(line: BatchLine): void
}) {
  const right = usePermission('exchange.redeliver', '重送事件')
  const send = useMutation({ mutationFn: () => resend(delivery), onSuccess: onDone })
  if (right !== undefined || delivery.state === 'delivered') return null
  return (
    <Button size="small" loading={send.isPending} onClick={() => send.mutate()}>
      重送
    </Button>
  )
}
