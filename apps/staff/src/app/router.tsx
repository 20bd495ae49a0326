import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { cleanUpRoutes } from './clean-up-routes.ts'
import { deskLists } from './desk/rows.ts'
import { DeskScreen } from './desk/screen.tsx'
import { dutyRoutes } from './duty-routes.ts'
import { FaultPage, LostPage } from './fault-page.tsx'
import { exchangeRoutes } from './exchange-routes.ts'
import { lawRoutes } from './law-routes.ts'
import { hotlineRoutes } from './hotline-routes.ts'
import { outwardRoutes } from './outward-routes.ts'
import { planningRoutes } from './planning-routes.ts'
import { registerRoutes } from './register-routes.ts'
import { rootRoute, shellRoute, wallRoute } from './root-routes.tsx'
import { optionalChoice, optionalText } from './search-params.ts'
import { standardsRoutes } from './standards-routes.ts'
import { supervisionRoutes, wallRoutes } from './supervision-routes.ts'

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: (search) => optionalText(search, 'next'),
  component: lazyRouteComponent(() => import('../identity/log-in/screen.tsx'), 'LogInScreen'),
})

const deskKeys = deskLists.map((each) => each.key)
const deskRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: (search) => ({ ...optionalChoice(search, 'list', deskKeys), ...optionalText(search, 'open') }),
  component: DeskScreen,
})

const routeTree = rootRoute.addChildren([
  loginRoute,
  shellRoute.addChildren([
    deskRoute,
    ...registerRoutes,
    ...exchangeRoutes,
    ...dutyRoutes,
    ...lawRoutes,
    ...cleanUpRoutes,
    ...planningRoutes,
    ...standardsRoutes,
    ...supervisionRoutes,
    ...outwardRoutes,
    ...hotlineRoutes,
  ]),
  wallRoute.addChildren(wallRoutes),
])

export function makeRouter(cache: QueryClient) {
  return createRouter({
    routeTree,
    basepath: '/staff',
    context: { cache },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultNotFoundComponent: LostPage,
    defaultErrorComponent: FaultPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
