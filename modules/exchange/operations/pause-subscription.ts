import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { outwardStrings } from '../outward-strings.ts'
import { no } from '../refusals.ts'
import { lockSubscription, setState } from '../store/subscription-store.ts'

/** Stops pushing until it is resumed; nothing is lost, the position stays. Refused: one that is not being pushed. */
export const pauseSubscription = operation({
  name: 'pause-subscription',
  kind: 'act',
  permission: 'exchange.subscribe',
  summary: '暂停事件订阅',
  input: z.object({ subscriptionId: z.uuid(), reason: z.string().trim().min(2, '请写明理由').max(200) }),
  output: z.object({ subscriptionId: z.uuid() }),
  async run(act, { subscriptionId, reason }) {
    const held = await lockSubscription(act.tx, subscriptionId)
    if (held === undefined) return no('subscription-unknown')
    if (held.state !== 'active') return no('subscription-not-active', { state: outwardStrings.state[held.state] })
    await setState(act.tx, held, { state: 'paused', reason }, act.now)
    await record(act, {
      type: 'exchange.pause-subscription',
      subject: { kind: 'subscription', id: subscriptionId },
      fields: { reason },
    })
    return ok({ subscriptionId })
  },
})
