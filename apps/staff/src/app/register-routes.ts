import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from './root-routes.tsx'
import { optionalCount, optionalText, optionalTexts } from './search-params.ts'

const agenciesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agencies',
  validateSearch: (search) => ({ ...optionalText(search, 'q') }),
  component: lazyRouteComponent(() => import('../identity/list-agencies/screen.tsx'), 'ListAgenciesScreen'),
})

const officersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/officers',
  validateSearch: (search) => ({
    ...optionalText(search, 'q'),
    ...optionalText(search, 'agency'),
    ...optionalText(search, 'open'),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
    ...optionalTexts(search, 'cols'),
  }),
  component: lazyRouteComponent(() => import('../identity/list-officers/screen.tsx'), 'ListOfficersScreen'),
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
  validateSearch: (search) => ({ ...optionalCount(search, 'page'), ...optionalCount(search, 'size') }),
  component: lazyRouteComponent(() => import('../entities/list-imports/screen.tsx'), 'ListImportsScreen'),
})

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/$batchId',
  component: lazyRouteComponent(() => import('../entities/get-import/screen.tsx'), 'GetImportScreen'),
})

export const registerRoutes = [
  importsRoute,
  importRoute,
  agenciesRoute,
  officersRoute,
  sessionsRoute,
  ledgerRoute,
  lawRoute,
]
