import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from './root-routes.tsx'
import { optionalChoice, optionalCount, optionalText } from './search-params.ts'

const yearPlansRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/year-plans',
  validateSearch: (search) => optionalCount(search, 'year'),
  component: lazyRouteComponent(() => import('../draw/list-year-plans/screen.tsx'), 'ListYearPlansScreen'),
})

const newYearPlanRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/year-plans/new',
  component: lazyRouteComponent(() => import('../draw/create-year-plan/screen.tsx'), 'CreateYearPlanScreen'),
})

const yearPlanRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/year-plans/$yearPlanId',
  validateSearch: (search) => optionalChoice(search, 'progress', ['pending', 'underway', 'done'] as const),
  component: lazyRouteComponent(() => import('../draw/read-year-plan/screen.tsx'), 'ReadYearPlanScreen'),
})

const planMatchesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plan-matches',
  validateSearch: (search) => optionalCount(search, 'year'),
  component: lazyRouteComponent(() => import('../draw/list-plan-matches/screen.tsx'), 'ListPlanMatchesScreen'),
})

const outsideDrawRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/outside-draw',
  validateSearch: (search) => optionalCount(search, 'year'),
  component: lazyRouteComponent(() => import('../inspection/list-outside-draw/screen.tsx'), 'ListOutsideDrawScreen'),
})

const drawRegisterRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/draw-register',
  component: lazyRouteComponent(() => import('../draw/read-draw-register/screen.tsx'), 'ReadDrawRegisterScreen'),
})

const jointItemsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/joint-items',
  validateSearch: (search) => optionalText(search, 'list'),
  component: lazyRouteComponent(() => import('../draw/read-joint-item-list/screen.tsx'), 'ReadJointItemListScreen'),
})

export const planningRoutes = [
  yearPlansRoute,
  newYearPlanRoute,
  yearPlanRoute,
  planMatchesRoute,
  jointItemsRoute,
  outsideDrawRoute,
  drawRegisterRoute,
]
