import { defineModule } from '#platform/module.ts'
import { entityRoutes } from './http/routes.ts'
import { exportRows } from './jobs/export-rows.ts'
import { onEntityRegistered, onRegisterImported } from './reactions/on-register.ts'
import { onStatusChanged } from './reactions/on-status-changed.ts'
import { findMissedReports } from './jobs/find-missed-reports.ts'
import { removeExpiredExports } from './jobs/remove-expired-exports.ts'
import { renewNameKeys } from './jobs/renew-name-keys.ts'

/** 一企一档, as apps/server mounts it. */
export const entitiesModule = defineModule({
  name: 'entities',
  routes: entityRoutes,
  reactions: [onEntityRegistered, onRegisterImported, onStatusChanged],
  jobs: [renewNameKeys, exportRows, removeExpiredExports, findMissedReports],
})
