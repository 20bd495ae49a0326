import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from './root-routes.tsx'
import { optionalChoice, optionalCount, optionalText } from './search-params.ts'

const feedsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/feeds',
  validateSearch: (search) => ({ ...optionalText(search, 'q'), ...optionalText(search, 'agency') }),
  component: lazyRouteComponent(() => import('../exchange/list-feeds/screen.tsx'), 'ListFeedsScreen'),
})

const feedRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/feeds/$feedKey',
  validateSearch: (search) => optionalText(search, 'act'),
  component: lazyRouteComponent(() => import('../exchange/get-feed/screen.tsx'), 'GetFeedScreen'),
})

const feedBatchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/feed-batches/$batchId',
  component: lazyRouteComponent(() => import('../exchange/get-feed-batch/screen.tsx'), 'GetFeedBatchScreen'),
})

const quarantineRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/feed-quarantine',
  validateSearch: (search) => ({
    ...optionalText(search, 'feed'),
    ...optionalText(search, 'agency'),
    ...optionalText(search, 'reason'),
    ...optionalChoice(search, 'state', ['open', 'returned', 'loaded', 'discarded'] as const),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
  }),
  component: lazyRouteComponent(
    () => import('../exchange/list-quarantined-rows/screen.tsx'),
    'ListQuarantinedRowsScreen',
  ),
})

const slipsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/return-slips',
  validateSearch: (search) => ({
    ...optionalText(search, 'open'),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
  }),
  component: lazyRouteComponent(() => import('../exchange/list-return-slips/screen.tsx'), 'ListReturnSlipsScreen'),
})

export const exchangeRoutes = [feedsRoute, feedRoute, feedBatchRoute, quarantineRoute, slipsRoute]
