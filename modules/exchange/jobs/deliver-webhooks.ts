import { z } from 'zod'
import { enqueue, job } from '#platform/jobs.ts'
import { listDueSubscriptions } from '../queries/subscriptions.ts'
import { deliverToSubscription } from './deliver-to-subscription.ts'

const MOST_AT_ONCE = 50

/** Every few seconds: each subscription whose time has come gets a job of its own, so that one slow peer holds up no other. */
export const deliverWebhooks = job({
  name: 'exchange.deliver-webhooks',
  schema: z.object({}),
  every: { seconds: 2 },
  async run(act) {
    for (const subscriptionId of await listDueSubscriptions(act.tx, act.now, MOST_AT_ONCE))
      await enqueue(act, deliverToSubscription, { subscriptionId }, { dedupeKey: subscriptionId })
  },
})
