import { defineModule } from '#platform/module.ts'
import { drawRoutes } from './http/routes.ts'
import { advancePlan, watchPlans } from './jobs/advance-plan.ts'
import { disclosePlanDue, watchDisclosures } from './jobs/disclose-due.ts'
import { fetchBeacon, watchBeacons } from './jobs/fetch-beacon.ts'
import { openEscrow } from './jobs/open-escrow.ts'
import { rehearsePlan } from './jobs/rehearse-plan.ts'
import { judgeVoid, raiseOverdue, watchResults } from './jobs/watch-results.ts'
import { onCreditClassChanged } from './reactions/note-class.ts'
import { onInspectionClosed, onInspectionConcluded, onVisitStarted } from './reactions/note-inspection.ts'

/** 双随机抽取, as apps/server mounts it. */
export const drawModule = defineModule({
  name: 'draw',
  routes: drawRoutes,
  reactions: [onCreditClassChanged, onVisitStarted, onInspectionConcluded, onInspectionClosed],
  jobs: [
    watchPlans,
    advancePlan,
    openEscrow,
    watchDisclosures,
    disclosePlanDue,
    watchResults,
    raiseOverdue,
    judgeVoid,
    watchBeacons,
    fetchBeacon,
    rehearsePlan,
  ],
})
