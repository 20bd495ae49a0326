import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from './root-routes.tsx'
import { optionalChoice, optionalText } from './search-params.ts'

const standardsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/standards',
  validateSearch: (search) => ({
    ...optionalText(search, 'q'),
    ...optionalText(search, 'act'),
    ...optionalChoice(search, 'tab', ['declarations', 'library', 'leads', 'orders'] as const),
  }),
  component: lazyRouteComponent(() => import('../commitments/list-declarations/screen.tsx'), 'ListDeclarationsScreen'),
})

const declarationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/standards/$declarationId',
  validateSearch: (search) => optionalText(search, 'act'),
  component: lazyRouteComponent(() => import('../commitments/get-declaration/screen.tsx'), 'GetDeclarationScreen'),
})

const standardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/standard-library/$standardId',
  component: lazyRouteComponent(() => import('../commitments/get-standard/screen.tsx'), 'GetStandardScreen'),
})

const clocksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clocks',
  component: lazyRouteComponent(() => import('./clocks/screen.tsx'), 'ClocksScreen'),
})

/** Standards made public, and the deadline desk. */
export const standardsRoutes = [standardsRoute, declarationRoute, standardRoute, clocksRoute]
