import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { outwardStrings } from '../outward-strings.ts'
import { no } from '../refusals.ts'
import { lockSubscription, setState } from '../store/subscription-store.ts'

/** Pushes again from where it stood. Refused: one that is being pushed. */
export const resumeSubscription = operation({
  name: 'resume-subscription',
  kind: 'act',
  permission: 'exchange.subscribe',
  summary: '恢复事件订阅',
  input: z.object({ subscriptionId: z.uuid() }),
  output: z.object({ subscriptionId: z.uuid() }),
  async run(act, { subscriptionId }) {
    const held = await lockSubscription(act.tx, subscriptionId)
    if (held === undefined) return no('subscription-unknown')
    if (held.state === 'active') return no('subscription-active')
    await setState(act.tx, held, { state: 'active', reason: null }, act.now)
    await record(act, {
      type: 'exchange.resume-subscription',
      subject: { kind: 'subscription', id: subscriptionId },
      fields: { from: outwardStrings.state[held.state] },
    })
    return ok({ subscriptionId })
  },
})
