import { defineModule } from '#platform/module.ts'
import { outletJobs } from '#platform/outlet/jobs.ts'
import { outwardRoutes } from './http/outward-routes.ts'
import { exchangeRoutes } from './http/routes.ts'
import { sharingRoutes } from './http/sharing-routes.ts'
import { deliverToSubscription } from './jobs/deliver-to-subscription.ts'
import { deliverWebhooks } from './jobs/deliver-webhooks.ts'
import { loadFeed } from './jobs/load-feed.ts'
import { reviveBatches } from './jobs/revive-batches.ts'
import { sharingDesk } from './outlets/desk.ts'
import { admitKey } from './queries/admit-key.ts'
import { onRecordPlaced, onRecordWithdrawn } from './reactions/on-record.ts'
import { subscribableEvents } from './subscribable-events.ts'

/** 数据交换, as apps/server mounts it. */
export const exchangeModule = defineModule({
  name: 'exchange',
  routes: [...exchangeRoutes, ...outwardRoutes, ...sharingRoutes],
  reactions: [onRecordPlaced, onRecordWithdrawn],
  jobs: [loadFeed, reviveBatches, deliverWebhooks, deliverToSubscription, ...outletJobs('exchange', sharingDesk)],
  admit: admitKey,
  shares: [...subscribableEvents.values()].map((one) => one.event),
})
