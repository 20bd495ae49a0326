import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { jcsBytes } from '#kernel/jcs.ts'
import { ok } from '#kernel/result.ts'
import { sha256 } from '#kernel/sha256.ts'
import { record } from '#ledger'
import { checkedUrl, EgressError, guardFor } from '#platform/egress.ts'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { lastPosition } from '#platform/outbox.ts'
import { signingSecret, writtenSecret } from '../domain/webhook.ts'
import { findSystem } from '../queries/outside-systems.ts'
import { no } from '../refusals.ts'
import { insertSubscription, lockSubscription } from '../store/subscription-store.ts'
import { subscribableEvents } from '../subscribable-events.ts'

/**
 * Subscribes a system to events, from now on or from an earlier position. The signing secret is in the answer. Refused: an
 * unknown system or event, an address that may not be asked, a position no event has reached.
 */
export const addSubscription = operation({
  name: 'add-subscription',
  kind: 'act',
  permission: 'exchange.subscribe',
  summary: '建立事件订阅',
  input: z.object({
    systemId: z.uuid(),
    subscriptionId: z.uuid(),
    title: z.string().trim().min(2).max(80),
    url: z.string().trim().max(500),
    events: z.array(z.string().max(80)).min(1, '请至少选一种事件').max(50),
    fromPosition: z.int().min(0).optional().describe('从这个位置之后开始；不填则从现在开始'),
  }),
  output: z.object({
    subscriptionId: z.uuid(),
    position: z.int(),
    signingSecret: z.string().describe('验签密钥（Standard Webhooks 写法），请交给接收方'),
  }),
  async run(act, input) {
    const system = await findSystem(act.tx, input.systemId)
    if (system === undefined) return no('system-unknown')
    const event = input.events.find((name) => !subscribableEvents.has(name))
    if (event !== undefined) return no('event-unknown', { event })
    const why = addressFault(input.url, act.settings)
    if (why !== undefined) return no('address-not-allowed', { why })
    const last = await lastPosition(act.tx)
    const position = input.fromPosition ?? last
    if (position > last) return no('position-ahead', { position, last })
    const hash = Buffer.from(sha256(jcsBytes({ ...input, fromPosition: input.fromPosition ?? '' })))
    const secret = writtenSecret(signingSecret(act.settings.keys.secret('webhook-signing'), input.subscriptionId))
    const added = { ...input, agencyId: system.agencyId, position }
    if (!(await insertSubscription(act.tx, added, hash, act.actor.accountId, act.now))) {
      const known = await lockSubscription(act.tx, input.subscriptionId)
      if (known === undefined || !known.contentHash.equals(hash)) return no('id-used')
      return ok({ subscriptionId: input.subscriptionId, position: known.position, signingSecret: secret })
    }
    await record(act, {
      type: 'exchange.add-subscription',
      subject: { kind: 'subscription', id: input.subscriptionId },
      fields: { system: input.systemId, url: input.url, events: input.events.join('、'), position: String(position) },
    })
    return ok({ subscriptionId: input.subscriptionId, position, signingSecret: secret })
  },
})

function addressFault(url: string, settings: Act['settings']): string | undefined {
  try {
    checkedUrl(url, URL.canParse(url) ? guardFor(settings, new URL(url)) : { mayReachPrivate: false })
    return undefined
  } catch (error) {
    if (error instanceof EgressError) return error.message
    throw error
  }
}
