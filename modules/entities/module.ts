import { defineModule } from '#platform/module.ts'
import { entityRoutes } from './http/routes.ts'
import { exportRows } from './jobs/export-rows.ts'
import { renewNameKeys } from './jobs/renew-name-keys.ts'

/** 一企一档, as apps/server mounts it. */
export const entitiesModule = defineModule({
  name: 'entities',
  routes: entityRoutes,
  jobs: [renewNameKeys, exportRows],
})
