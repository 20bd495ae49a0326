import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { enqueue } from '#platform/jobs.ts'
import { operation } from '#platform/operation.ts'
import { deliverToSubscription } from '../jobs/deliver-to-subscription.ts'
import { findWebhookDelivery } from '../queries/subscriptions.ts'
import { no } from '../refusals.ts'
import { lockSubscription, setState } from '../store/subscription-store.ts'

/**
 * Tries an event again now, and after it whatever waits behind it. Refused: no such delivery, one that arrived, or a
 * subscription that somebody paused.
 */
export const resendWebhook = operation({
  name: 'resend-webhook',
  kind: 'act',
  permission: 'exchange.redeliver',
  summary: '重送事件',
  input: z.object({ subscriptionId: z.uuid(), position: z.coerce.number().int().min(1) }),
  output: z.object({ subscriptionId: z.uuid(), position: z.int() }),
  async run(act, { subscriptionId, position }) {
    const held = await lockSubscription(act.tx, subscriptionId)
    const found = held === undefined ? undefined : await findWebhookDelivery(act.tx, subscriptionId, position)
    if (held === undefined || found === undefined) return no('delivery-unknown')
    if (found.state === 'delivered') return no('delivery-done')
    if (held.state === 'paused') return no('subscription-paused')
    await setState(act.tx, held, { state: 'active', reason: null }, act.now)
    await enqueue(act, deliverToSubscription, { subscriptionId }, { dedupeKey: subscriptionId })
    await record(act, {
      type: 'exchange.resend-webhook',
      subject: { kind: 'subscription', id: subscriptionId },
      fields: { position: String(position), event: found.eventName, after: held.state },
    })
    return ok({ subscriptionId, position })
  },
})
