import { defineModule } from '#platform/module.ts'
import { accountabilityRoutes } from './http/routes.ts'
import { countVisitsNightly } from './jobs/count-visits-nightly.ts'
import { proveCoverageNightly } from './jobs/prove-coverage-nightly.ts'

/** 尽职免责与绩效, as apps/server mounts it. */
export const accountabilityModule = defineModule({
  name: 'accountability',
  routes: accountabilityRoutes,
  jobs: [proveCoverageNightly, countVisitsNightly],
})
