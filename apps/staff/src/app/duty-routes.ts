import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { coverageKinds } from '../accountability/list-coverage-findings/coverage-words.ts'
import { dutyListShows } from '../catalogue/list-duty-list/duty-list-words.ts'
import { shellRoute } from './root-routes.tsx'
import { optionalChoice, optionalCount, optionalText } from './search-params.ts'

const coverageRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/coverage',
  validateSearch: (search) => ({
    ...optionalChoice(search, 'kind', coverageKinds),
    ...optionalChoice(search, 'show', ['closed'] as const),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
  }),
  component: lazyRouteComponent(
    () => import('../accountability/list-coverage-findings/screen.tsx'),
    'ListCoverageFindingsScreen',
  ),
})

const yesOrNo = ['true', 'false'] as const

const supervisionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/supervision',
  validateSearch: (search) => ({
    ...optionalText(search, 'item'),
    ...optionalText(search, 'entity'),
    ...optionalText(search, 'on'),
    ...optionalText(search, 'division'),
    ...optionalText(search, 'area'),
    ...optionalText(search, 'town'),
    ...optionalText(search, 'circumstance'),
    ...optionalChoice(search, 'licence', yesOrNo),
    ...optionalChoice(search, 'permit', yesOrNo),
    ...optionalChoice(search, 'filed', yesOrNo),
  }),
  component: lazyRouteComponent(
    () => import('../accountability/resolve-supervision/screen.tsx'),
    'ResolveSupervisionScreen',
  ),
})

const supervisionPlansRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/supervision-plans',
  validateSearch: (search) => ({ ...optionalText(search, 'open'), ...optionalText(search, 'act') }),
  component: lazyRouteComponent(
    () => import('../catalogue/list-supervision-plans/screen.tsx'),
    'ListSupervisionPlansScreen',
  ),
})

const delegationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/delegations',
  validateSearch: (search) => ({ ...optionalText(search, 'open'), ...optionalText(search, 'act') }),
  component: lazyRouteComponent(() => import('../catalogue/list-delegations/screen.tsx'), 'ListDelegationsScreen'),
})

const filingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/filings',
  validateSearch: (search) => ({ ...optionalText(search, 'open'), ...optionalText(search, 'act') }),
  component: lazyRouteComponent(() => import('../catalogue/list-filings/screen.tsx'), 'ListFilingsScreen'),
})

const dutyListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/duty-list',
  validateSearch: (search) => ({
    ...optionalChoice(search, 'show', dutyListShows),
    ...optionalText(search, 'place'),
  }),
  component: lazyRouteComponent(() => import('../catalogue/list-duty-list/screen.tsx'), 'ListDutyListScreen'),
})

/** Who is responsible for what: the pages of duty. */
export const dutyRoutes = [
  supervisionRoute,
  supervisionPlansRoute,
  coverageRoute,
  delegationsRoute,
  filingsRoute,
  dutyListRoute,
]
