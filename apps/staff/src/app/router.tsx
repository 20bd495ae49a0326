import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { isSignedOut } from '../api/problem.ts'
import { DeskScreen } from './desk/screen.tsx'
import { deskLists } from './desk/rows.ts'
import { FaultPage, LostPage } from './fault-page.tsx'
import { optionalChoice, optionalText } from './search-params.ts'
import { sessionQuery } from './session.ts'
import { Shell } from './shell.tsx'
import { moduleRoutes } from './module-routes.tsx'

export interface RouterContext {
  cache: QueryClient
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet, notFoundComponent: LostPage, errorComponent: FaultPage })

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: (search) => optionalText(search, 'next'),
  component: lazyRouteComponent(() => import('../identity/log-in/screen.tsx'), 'LogInScreen'),
})

/** Every page below asks who is signed in and sends the others to the login, with the way back. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  beforeLoad: signedInOnly,
})

const deskRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: (search) => ({
    ...optionalChoice(
      search,
      'list',
      deskLists.map((each) => each.key),
    ),
    ...optionalText(search, 'open'),
  }),
  component: DeskScreen,
})

async function signedInOnly({ context, location }: { context: RouterContext; location: { href: string } }) {
  try {
    await context.cache.ensureQueryData(sessionQuery)
  } catch (error) {
    if (isSignedOut(error)) throw redirect({ to: '/login', search: location.href === '/' ? {} : { next: location.href } })
    throw error
  }
}

export function makeRouter(cache: QueryClient) {
  const routeTree = rootRoute.addChildren([loginRoute, shellRoute.addChildren([deskRoute, ...moduleRoutes.inShell]), ...moduleRoutes.outside])
  return createRouter({ routeTree, basepath: '/staff', context: { cache }, defaultPreload: 'intent', scrollRestoration: true, defaultNotFoundComponent: LostPage, defaultErrorComponent: FaultPage })
}
