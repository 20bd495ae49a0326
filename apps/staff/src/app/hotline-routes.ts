import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { LANE_KINDS, type LaneKind, ORDER_SHOWS } from '../exchange/list-hotline-orders/orders-query.ts'
import { shellRoute } from './root-routes.tsx'
import { optionalChoice, optionalCount, optionalText } from './search-params.ts'

const hotlineRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/hotline',
  validateSearch: (search) => ({
    ...optionalChoice(search, 'show', ORDER_SHOWS),
    ...optionalChoice(search, 'lane', LANE_KINDS),
    ...optionalText(search, 'q'),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
  }),
  component: lazyRouteComponent(() => import('../exchange/list-hotline-orders/screen.tsx'), 'ListHotlineOrdersScreen'),
})

const hotlineOrderRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/hotline/$orderNumber/$lane',
  params: {
    parse: ({ orderNumber, lane }) => ({ orderNumber, lane: laneOf(lane) }),
    stringify: (params) => params,
  },
  validateSearch: (search) => optionalText(search, 'act'),
  component: lazyRouteComponent(() => import('../exchange/get-hotline-order/screen.tsx'), 'GetHotlineOrderScreen'),
})

const intakeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/hotline-intake',
  validateSearch: (search) => ({
    ...optionalChoice(search, 'show', ['unsettled', 'all'] as const),
    ...optionalText(search, 'open'),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
  }),
  component: lazyRouteComponent(
    () => import('../exchange/list-hotline-messages/screen.tsx'),
    'ListHotlineMessagesScreen',
  ),
})

function laneOf(word: string): LaneKind {
  return LANE_KINDS.find((one) => one === word) ?? 'service'
}

/** 12345: the orders on the desk, and what comes in. */
export const hotlineRoutes = [hotlineRoute, hotlineOrderRoute, intakeRoute]
