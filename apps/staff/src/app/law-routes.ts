import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from './root-routes.tsx'
import { optionalChoice, optionalText } from './search-params.ts'

const newChangeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/law/changes/new',
  validateSearch: (search) => ({
    ...optionalChoice(search, 'kind', ['parameter', 'rule', 'statute', 'calendar'] as const),
    ...optionalText(search, 'record'),
  }),
  component: lazyRouteComponent(() => import('../law/propose-change/screen.tsx'), 'ProposeChangeScreen'),
})

const changeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/law/changes/$changeId',
  component: lazyRouteComponent(() => import('../law/get-change/screen.tsx'), 'GetChangeScreen'),
})

const deadBasesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dead-bases',
  validateSearch: (search) => optionalText(search, 'on'),
  component: lazyRouteComponent(() => import('./desk/dead-bases.tsx'), 'ListDeadBasesScreen'),
})

export const lawRoutes = [newChangeRoute, changeRoute, deadBasesRoute]
