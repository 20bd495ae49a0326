import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from './root-routes.tsx'
import { optionalChoice, optionalCount, optionalText, optionalTexts } from './search-params.ts'

const inspectionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inspections',
  validateSearch: (search) => ({
    ...optionalText(search, 'q'),
    ...optionalChoice(search, 'state', [
      'requested',
      'declined',
      'approved',
      'notified',
      'under-way',
      'concluded',
      'closed',
      'withdrawn',
    ] as const),
    ...optionalChoice(search, 'origin', ['draw', 'single'] as const),
    ...optionalChoice(search, 'overdue', ['true'] as const),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
    ...optionalTexts(search, 'cols'),
  }),
  component: lazyRouteComponent(() => import('../inspection/list-inspections/screen.tsx'), 'ListInspectionsScreen'),
})

const visitRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inspections/$visitId',
  component: lazyRouteComponent(() => import('../inspection/get-visit/screen.tsx'), 'GetVisitScreen'),
})

const paperRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/papers/$paperId',
  component: lazyRouteComponent(() => import('../inspection/get-paper/screen.tsx'), 'GetPaperScreen'),
})

const correctionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/corrections',
  validateSearch: (search) => ({
    ...optionalChoice(search, 'show', ['open', 'overdue', 'corrected', 'uncorrected'] as const),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
  }),
  component: lazyRouteComponent(() => import('../inspection/list-corrections/screen.tsx'), 'ListCorrectionsScreen'),
})

const creditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/credit',
  component: lazyRouteComponent(() => import('../credit/list-classes/screen.tsx'), 'ListClassesScreen'),
})

export const supervisionRoutes = [inspectionsRoute, visitRoute, paperRoute, correctionsRoute, creditRoute]
export const wallRoutes = []
