import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { coverageKinds } from '../accountability/list-coverage-findings/coverage-words.ts'
import { shellRoute } from './root-routes.tsx'
import { optionalChoice, optionalCount } from './search-params.ts'

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

/** Who is responsible for what: the pages of duty. */
export const dutyRoutes = [coverageRoute]
