import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { deliverySearch } from './outlets/delivery-search.ts'
import { planStateChoices } from '../draw/plan-words.ts'
import { shellRoute, wallRoute } from './root-routes.tsx'
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

const offSiteRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/off-site',
  validateSearch: (search) => ({
    ...optionalChoice(search, 'tab', ['captures', 'devices'] as const),
    ...optionalText(search, 'act'),
  }),
  component: lazyRouteComponent(() => import('../inspection/list-devices/screen.tsx'), 'ListDevicesScreen'),
})

const restingCluesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/resting-clues',
  component: lazyRouteComponent(() => import('../entities/list-resting-clues/screen.tsx'), 'ListRestingCluesScreen'),
})

const creditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/credit',
  component: lazyRouteComponent(() => import('../credit/list-classes/screen.tsx'), 'ListClassesScreen'),
})

const plansRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans',
  validateSearch: (search) => ({
    ...optionalText(search, 'q'),
    ...optionalChoice(
      search,
      'state',
      planStateChoices.map((choice) => choice.value),
    ),
    ...optionalChoice(search, 'kind', ['real', 'rehearsal'] as const),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
    ...optionalTexts(search, 'cols'),
  }),
  component: lazyRouteComponent(() => import('../draw/list-plans/screen.tsx'), 'ListPlansScreen'),
})

const drawQualityRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/draw-quality',
  validateSearch: (search) => optionalChoice(search, 'kind', ['real', 'rehearsal'] as const),
  component: lazyRouteComponent(() => import('../draw/report-quality/screen.tsx'), 'ReportQualityScreen'),
})

const newPlanRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/new',
  validateSearch: (search) => ({ ...optionalCount(search, 'page'), ...optionalText(search, 'proposal') }),
  component: lazyRouteComponent(() => import('../draw/create-plan/screen.tsx'), 'CreatePlanScreen'),
})

const planRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId',
  validateSearch: (search) => ({ ...optionalText(search, 'tab'), ...optionalText(search, 'open') }),
  component: lazyRouteComponent(() => import('../draw/read-plan/screen.tsx'), 'ReadPlanScreen'),
})

const sharesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/shares',
  component: lazyRouteComponent(() => import('../draw/list-shares/screen.tsx'), 'ListSharesScreen'),
})

const custodyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/custody',
  component: lazyRouteComponent(() => import('../draw/list-custody/screen.tsx'), 'ListCustodyScreen'),
})

const chancesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/chances',
  component: lazyRouteComponent(() => import('../draw/list-own-chances/screen.tsx'), 'ListOwnChancesScreen'),
})

const hallRoute = createRoute({
  getParentRoute: () => wallRoute,
  path: '/hall/$planId',
  validateSearch: (search) => optionalChoice(search, 'wall', ['dark', 'light'] as const),
  component: lazyRouteComponent(() => import('../draw/read-hall/screen.tsx'), 'ReadHallScreen'),
})

const publicationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/publications',
  validateSearch: (search) => ({
    ...optionalChoice(search, 'show', [
      'waiting',
      'overdue',
      'late',
      'published',
      'withdrawn',
      'withheld',
      'all',
    ] as const),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
  }),
  component: lazyRouteComponent(() => import('../disclosure/list-publications/screen.tsx'), 'ListPublicationsScreen'),
})

const publicationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/publications/$publicationId',
  component: lazyRouteComponent(() => import('../disclosure/get-publication/screen.tsx'), 'GetPublicationScreen'),
})

const deliveriesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/deliveries',
  validateSearch: deliverySearch,
  component: lazyRouteComponent(() => import('../disclosure/list-deliveries/screen.tsx'), 'ListDeliveriesScreen'),
})

const openDataRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/open-data',
  validateSearch: (search) => optionalText(search, 'act'),
  component: lazyRouteComponent(() => import('../disclosure/list-open-data/screen.tsx'), 'ListOpenDataScreen'),
})

export const supervisionRoutes = [
  openDataRoute,
  publicationsRoute,
  deliveriesRoute,
  publicationRoute,

  plansRoute,
  newPlanRoute,
  drawQualityRoute,
  planRoute,
  sharesRoute,
  custodyRoute,
  chancesRoute,
  inspectionsRoute,
  visitRoute,
  paperRoute,
  correctionsRoute,
  offSiteRoute,
  restingCluesRoute,
  creditRoute,
]
export const wallRoutes = [hallRoute]
