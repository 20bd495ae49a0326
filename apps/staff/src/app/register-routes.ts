import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { statusChoices } from '../entities/status-words.ts'
import { shellRoute } from './root-routes.tsx'
import { optionalChoice, optionalCount, optionalText, optionalTexts } from './search-params.ts'

const statusKeys = ['all', ...statusChoices.map((choice) => choice.value)] as const
const kindKeys = [
  'company',
  'branch',
  'partnership',
  'sole-proprietorship',
  'cooperative',
  'individual-household',
  'other',
  'unknown',
] as const

const agenciesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agencies',
  validateSearch: (search) => ({ ...optionalText(search, 'q'), ...optionalText(search, 'act') }),
  component: lazyRouteComponent(() => import('../identity/list-agencies/screen.tsx'), 'ListAgenciesScreen'),
})

const officersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/officers',
  validateSearch: (search) => ({
    ...optionalText(search, 'q'),
    ...optionalText(search, 'agency'),
    ...optionalText(search, 'act'),
    ...optionalText(search, 'open'),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
    ...optionalTexts(search, 'cols'),
  }),
  component: lazyRouteComponent(() => import('../identity/list-officers/screen.tsx'), 'ListOfficersScreen'),
})

const accountsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/accounts',
  validateSearch: (search) => ({
    ...optionalText(search, 'q'),
    ...optionalText(search, 'act'),
    ...optionalText(search, 'open'),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
  }),
  component: lazyRouteComponent(() => import('../identity/list-accounts/screen.tsx'), 'ListAccountsScreen'),
})

const sessionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sessions',
  component: lazyRouteComponent(() => import('../identity/list-own-sessions/screen.tsx'), 'ListOwnSessionsScreen'),
})

const ledgerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ledger',
  validateSearch: (search) => ({
    ...optionalText(search, 'type'),
    ...optionalText(search, 'subject'),
    ...optionalText(search, 'act'),
    ...optionalText(search, 'open'),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
  }),
  component: lazyRouteComponent(() => import('../ledger/list-leaves/screen.tsx'), 'ListLeavesScreen'),
})

const lawRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/law',
  validateSearch: (search) => ({
    ...optionalText(search, 'q'),
    ...optionalText(search, 'on'),
    ...optionalText(search, 'tab'),
  }),
  component: lazyRouteComponent(() => import('../law/list-parameters/screen.tsx'), 'ListParametersScreen'),
})

const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports',
  validateSearch: (search) => ({
    ...optionalText(search, 'act'),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
  }),
  component: lazyRouteComponent(() => import('../entities/list-imports/screen.tsx'), 'ListImportsScreen'),
})

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/$batchId',
  component: lazyRouteComponent(() => import('../entities/get-import/screen.tsx'), 'GetImportScreen'),
})

const identityMatchesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/identity-matches',
  validateSearch: (search) => ({
    ...optionalChoice(search, 'state', ['queued', 'automatic', 'decided', 'undone', 'dismissed', 'lapsed'] as const),
    ...optionalText(search, 'why'),
    ...optionalText(search, 'open'),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
  }),
  component: lazyRouteComponent(
    () => import('../entities/list-identity-matches/screen.tsx'),
    'ListIdentityMatchesScreen',
  ),
})

const dualNoticesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dual-notices',
  validateSearch: (search) => ({
    ...optionalChoice(search, 'view', ['own', 'all', 'overdue', 'claimed', 'handed-on'] as const),
    ...optionalText(search, 'agency'),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
  }),
  component: lazyRouteComponent(() => import('../entities/list-dual-notices/screen.tsx'), 'ListDualNoticesScreen'),
})

const missedReportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/missed-reports',
  validateSearch: (search) => ({
    ...optionalChoice(search, 'state', ['proposed', 'reviewed', 'decided', 'ended', 'withdrawn'] as const),
  }),
  component: lazyRouteComponent(() => import('../entities/list-missed-reports/screen.tsx'), 'ListMissedReportsScreen'),
})

const extractRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/extracts/$extractId',
  component: lazyRouteComponent(() => import('../entities/get-extract/screen.tsx'), 'GetExtractScreen'),
})

const itemsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/items',
  validateSearch: (search) => ({
    ...optionalText(search, 'q'),
    ...optionalChoice(search, 'kind', ['inspection', 'penalty', 'coercion', 'other'] as const),
    ...optionalText(search, 'sector'),
    ...optionalChoice(search, 'state', ['in-force', 'proposed', 'historical', 'retired', 'ended'] as const),
    ...optionalChoice(search, 'drawable', ['true'] as const),
    ...optionalChoice(search, 'unconfirmed', ['true'] as const),
    ...optionalText(search, 'act'),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
    ...optionalTexts(search, 'cols'),
  }),
  component: lazyRouteComponent(() => import('../catalogue/list-items/screen.tsx'), 'ListItemsScreen'),
})

const itemRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/items/$itemId',
  validateSearch: (search) => ({ ...optionalText(search, 'version'), ...optionalText(search, 'act') }),
  component: lazyRouteComponent(() => import('../catalogue/get-item/screen.tsx'), 'GetItemScreen'),
})

const entitiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/entities',
  validateSearch: (search) => ({
    ...optionalText(search, 'q'),
    ...optionalChoice(search, 'status', statusKeys),
    ...optionalText(search, 'division'),
    ...optionalChoice(search, 'kind', kindKeys),
    ...optionalText(search, 'industry'),
    ...optionalText(search, 'licence'),
    ...optionalChoice(search, 'ending', ['soon', 'past'] as const),
    ...optionalChoice(search, 'more', ['yes'] as const),
    ...optionalChoice(search, 'view', ['map'] as const),
    ...optionalText(search, 'act'),
    ...optionalText(search, 'open'),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
    ...optionalTexts(search, 'cols'),
  }),
  component: lazyRouteComponent(() => import('../entities/search-entities/screen.tsx'), 'SearchEntitiesScreen'),
})

const entityRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/entities/$entityId',
  validateSearch: (search) => ({
    ...optionalText(search, 'tab'),
    ...optionalText(search, 'act'),
    ...optionalText(search, 'from'),
    ...optionalText(search, 'to'),
  }),
  component: lazyRouteComponent(() => import('../entities/get-entity/screen.tsx'), 'GetEntityScreen'),
})

const labelsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/labels',
  validateSearch: (search) => ({ ...optionalText(search, 'act') }),
  component: lazyRouteComponent(() => import('../entities/list-labels/screen.tsx'), 'ListLabelsScreen'),
})

export const registerRoutes = [
  entitiesRoute,
  labelsRoute,
  entityRoute,

  itemsRoute,
  itemRoute,

  importsRoute,
  importRoute,
  identityMatchesRoute,
  dualNoticesRoute,
  missedReportsRoute,
  extractRoute,
  agenciesRoute,
  officersRoute,
  accountsRoute,
  sessionsRoute,
  ledgerRoute,
  lawRoute,
]
