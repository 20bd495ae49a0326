import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { isSignedOut } from '../api/problem.ts'
import { FaultPage, LostPage } from './fault-page.tsx'
import { sessionQuery } from './session.ts'
import { Shell } from './shell.tsx'

export interface RouterContext {
  cache: QueryClient
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: LostPage,
  errorComponent: FaultPage,
})

/** Pages inside the frame of the desk. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  beforeLoad: signedInOnly,
})

/** Pages without the frame: the wall of the draw hall. */
export const wallRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'wall',
  component: Outlet,
  beforeLoad: signedInOnly,
})

/** Asks who is signed in and sends the others to the login, with the way back. */
async function signedInOnly({ context, location }: { context: RouterContext; location: { href: string } }) {
  try {
    await context.cache.ensureQueryData(sessionQuery)
  } catch (error) {
    if (isSignedOut(error))
      redirect({ to: '/login', search: location.href === '/' ? {} : { next: location.href }, throw: true })
    throw error
  }
}
