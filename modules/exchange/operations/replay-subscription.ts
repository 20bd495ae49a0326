import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { lastPosition } from '#platform/outbox.ts'
import { no } from '../refusals.ts'
import { lockSubscription, movePosition, setState } from '../store/subscription-store.ts'

/**
 * Sends again everything after a position, under the ids it had; or, with a later position, passes over what cannot be
 * delivered, with the reason in the ledger. Refused: a position no event has reached.
 */
export const replaySubscription = operation({
  name: 'replay-subscription',
  kind: 'act',
  permission: 'exchange.subscribe',
  summary: '从某一位置重放事件',
  input: z.object({
    subscriptionId: z.uuid(),
    afterPosition: z.int().min(0),
    reason: z.string().trim().min(2, '请写明理由').max(200),
  }),
  output: z.object({ subscriptionId: z.uuid(), from: z.int(), to: z.int() }),
  async run(act, { subscriptionId, afterPosition, reason }) {
    const held = await lockSubscription(act.tx, subscriptionId)
    if (held === undefined) return no('subscription-unknown')
    const last = await lastPosition(act.tx)
    if (afterPosition > last) return no('position-ahead', { position: afterPosition, last })
    await movePosition(act.tx, held, afterPosition, act.now)
    if (held.state === 'stalled') await setState(act.tx, held, { state: 'active', reason: null }, act.now)
    await record(act, {
      type: 'exchange.replay-subscription',
      subject: { kind: 'subscription', id: subscriptionId },
      fields: { from: String(held.position), to: String(afterPosition), reason },
    })
    return ok({ subscriptionId, from: held.position, to: afterPosition })
  },
})
