import { defineModule } from '#platform/module.ts'
import { exchangeRoutes } from './http/routes.ts'
import { loadFeed } from './jobs/load-feed.ts'
import { reviveBatches } from './jobs/revive-batches.ts'

/** 数据交换, as apps/server mounts it. */
export const exchangeModule = defineModule({
  name: 'exchange',
  routes: exchangeRoutes,
  jobs: [loadFeed, reviveBatches],
})
