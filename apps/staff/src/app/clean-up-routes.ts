import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from './root-routes.tsx'
import { findingKinds, type FindingKind } from '../catalogue/clean-up-words.ts'
import { optionalChoice, optionalCount, optionalText, optionalTexts } from './search-params.ts'

const policyDraftsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/policy-drafts',
  validateSearch: (search) => ({ ...optionalText(search, 'act'), ...optionalTexts(search, 'cols') }),
  component: lazyRouteComponent(() => import('../catalogue/list-policy-drafts/screen.tsx'), 'ListPolicyDraftsScreen'),
})

const policyDraftRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/policy-drafts/$policyDraftId',
  validateSearch: (search) => optionalText(search, 'act'),
  component: lazyRouteComponent(() => import('../catalogue/get-policy-draft/screen.tsx'), 'GetPolicyDraftScreen'),
})

const kindKeys = Object.keys(findingKinds) as FindingKind[]

const cleanUpRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clean-up',
  validateSearch: (search) => optionalChoice(search, 'kind', kindKeys),
  component: lazyRouteComponent(
    () => import('../catalogue/list-clean-up-findings/screen.tsx'),
    'ListCleanUpFindingsScreen',
  ),
})

const simulationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clean-up/simulation',
  validateSearch: (search) => ({
    ...optionalText(search, 'cancelled'),
    ...optionalText(search, 'offSite'),
    ...optionalText(search, 'merged'),
  }),
  component: lazyRouteComponent(
    () => import('../accountability/simulate-clean-up/screen.tsx'),
    'SimulateCleanUpScreen',
  ),
})

const burdenRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/visit-burden',
  validateSearch: (search) => optionalCount(search, 'year'),
  component: lazyRouteComponent(
    () => import('../accountability/list-visit-burden/screen.tsx'),
    'ListVisitBurdenScreen',
  ),
})

const frequencyClassesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/frequency-classes',
  validateSearch: (search) => optionalText(search, 'act'),
  component: lazyRouteComponent(
    () => import('../catalogue/list-frequency-classes/screen.tsx'),
    'ListFrequencyClassesScreen',
  ),
})

const officialListsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/official-lists',
  validateSearch: (search) => optionalText(search, 'act'),
  component: lazyRouteComponent(() => import('../catalogue/list-official-lists/screen.tsx'), 'ListOfficialListsScreen'),
})

const officialListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/official-lists/$officialListId',
  component: lazyRouteComponent(() => import('../catalogue/get-official-list/screen.tsx'), 'GetOfficialListScreen'),
})

/** Catalogue life and clean-up: items cleaned, lists of frequency, rules reviewed. */
export const cleanUpRoutes = [
  policyDraftsRoute,
  policyDraftRoute,
  cleanUpRoute,
  simulationRoute,
  burdenRoute,
  frequencyClassesRoute,
  officialListsRoute,
  officialListRoute,
]
