import { defineModule } from '#platform/module.ts'
import { catalogueRoutes } from './http/catalogue-routes.ts'
import { cleanUpRoutes } from './http/clean-up-routes.ts'
import { listRoutes } from './http/list-routes.ts'
import { dutyRoutes } from './http/duty-routes.ts'
import { policyRoutes } from './http/policy-routes.ts'

/** 监管事项目录, as apps/server mounts it. */
export const catalogueModule = defineModule({
  name: 'catalogue',
  routes: [...catalogueRoutes, ...policyRoutes, ...cleanUpRoutes, ...listRoutes, ...dutyRoutes],
})
