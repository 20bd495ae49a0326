import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { deliverySearch } from './outlets/delivery-search.ts'
import { shellRoute } from './root-routes.tsx'
import { optionalChoice, optionalCount, optionalText } from './search-params.ts'

const systemsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/systems',
  validateSearch: (search) => ({ ...optionalText(search, 'act'), ...optionalText(search, 'open') }),
  component: lazyRouteComponent(() => import('../exchange/list-systems/screen.tsx'), 'ListSystemsScreen'),
})

const webhooksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/webhooks',
  validateSearch: (search) => ({
    ...optionalChoice(search, 'show', ['undelivered', 'delivered', 'all'] as const),
    ...optionalText(search, 'subscription'),
    ...optionalText(search, 'act'),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
  }),
  component: lazyRouteComponent(
    () => import('../exchange/list-webhook-deliveries/screen.tsx'),
    'ListWebhookDeliveriesScreen',
  ),
})

const sharedRecordsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/shared-records',
  validateSearch: deliverySearch,
  component: lazyRouteComponent(() => import('../exchange/list-shared-records/screen.tsx'), 'ListSharedRecordsScreen'),
})

const platformListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/platform-list',
  validateSearch: (search) =>
    optionalChoice(search, 'kind', [
      'all',
      'missing-there',
      'missing-here',
      'other-version',
      'other-text',
      'other-standing',
    ] as const),
  component: lazyRouteComponent(
    () => import('../exchange/list-platform-differences/screen.tsx'),
    'ListPlatformDifferencesScreen',
  ),
})

const dualRecordsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dual-records',
  validateSearch: (search) => ({
    ...optionalChoice(search, 'show', ['draft', 'late', 'shared', 'held', 'withdrawn', 'all'] as const),
    ...optionalChoice(search, 'kind', ['penalty', 'licence'] as const),
    ...optionalText(search, 'open'),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
  }),
  component: lazyRouteComponent(() => import('../exchange/list-dual-records/screen.tsx'), 'ListDualRecordsScreen'),
})

/** Systems outside: what they ask and what they are told. */
export const outwardRoutes = [systemsRoute, webhooksRoute, sharedRecordsRoute, platformListRoute, dualRecordsRoute]
