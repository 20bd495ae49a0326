import { defineModule } from '#platform/module.ts'
import { outletJobs } from '#platform/outlet/jobs.ts'
import { hotlineOrderReceived, hotlineOrderSettled } from './events.ts'
import { outwardRoutes } from './http/outward-routes.ts'
import { hotlineRoutes } from './http/hotline-routes.ts'
import { platformRoutes } from './http/platform-routes.ts'
import { exchangeRoutes } from './http/routes.ts'
import { sharingRoutes } from './http/sharing-routes.ts'
import { comparePlatformListDaily } from './jobs/compare-platform-list.ts'
import { clearInbox } from './jobs/clear-inbox.ts'
import { readTable } from './jobs/read-table.ts'
import { startFeeds } from './jobs/start-feeds.ts'
import { deliverToSubscription } from './jobs/deliver-to-subscription.ts'
import { deliverWebhooks } from './jobs/deliver-webhooks.ts'
import { applyHotlineNotices } from './jobs/apply-hotline-notices.ts'
import { compareHotlineList } from './jobs/compare-hotline-list.ts'
import { draftDualRecords } from './jobs/draft-dual-records.ts'
import { loadFeed } from './jobs/load-feed.ts'
import { tellPlatformOfCatalogue } from './jobs/tell-platform.ts'
import { sharingDesk } from './outlets/desk.ts'
import { readHotlineDrop } from './jobs/read-hotline-drop.ts'
import { reviveBatches } from './jobs/revive-batches.ts'
import { routeHotlineOrder } from './jobs/route-hotline-order.ts'
import { admitKey } from './queries/admit-key.ts'
import { onHotlineSubjectPlaced, onHotlineSubjectWithdrawn } from './reactions/on-hotline-subject.ts'
import { onItemRetired, onItemVersionApproved } from './reactions/on-catalogue.ts'
import { onAssociationActed, onAssociationActEnded } from './reactions/on-commitments.ts'
import { onDecisionsLoaded, onFactRecorded } from './reactions/on-decisions.ts'
import { onRecordPlaced, onRecordWithdrawn } from './reactions/on-record.ts'
import { subscribableEvents } from './subscribable-events.ts'

/** 数据交换, as apps/server mounts it. */
export const exchangeModule = defineModule({
  name: 'exchange',
  routes: [...exchangeRoutes, ...outwardRoutes, ...sharingRoutes, ...hotlineRoutes, ...platformRoutes],
  reactions: [
    onRecordPlaced,
    onRecordWithdrawn,
    onHotlineSubjectPlaced,
    onHotlineSubjectWithdrawn,
    onItemVersionApproved,
    onItemRetired,
    onAssociationActed,
    onAssociationActEnded,
    onDecisionsLoaded,
    onFactRecorded,
  ],
  jobs: [
    loadFeed,
    reviveBatches,
    startFeeds,
    readTable,
    clearInbox,
    deliverWebhooks,
    deliverToSubscription,
    ...outletJobs('exchange', sharingDesk),
    readHotlineDrop,
    routeHotlineOrder,
    applyHotlineNotices,
    compareHotlineList,
    tellPlatformOfCatalogue,
    comparePlatformListDaily,
    draftDualRecords,
  ],
  admit: admitKey,
  shares: [...[...subscribableEvents.values()].map((one) => one.event), hotlineOrderReceived, hotlineOrderSettled],
})
