import { defineModule } from '#platform/module.ts'
import { evidenceRoutes } from './http/evidence-routes.ts'
import { inspectionRoutes } from './http/inspection-routes.ts'
import { captureFileRoutes, offSiteRoutes } from './http/off-site-routes.ts'
import { onCreditClassChanged } from './reactions/on-credit-class-changed.ts'
import { onUnitSubstituted } from './reactions/on-unit-substituted.ts'
import { onVisitOfficerReplaced } from './reactions/on-visit-officer-replaced.ts'
import { onVisitReleased } from './reactions/on-visit-released.ts'

/** 检查与掌上执法, as apps/server mounts it. */
export const inspectionModule = defineModule({
  name: 'inspection',
  routes: [...inspectionRoutes, ...evidenceRoutes, ...offSiteRoutes, ...captureFileRoutes],
  reactions: [onCreditClassChanged, onVisitReleased, onVisitOfficerReplaced, onUnitSubstituted],
})
