import { defineModule } from '#platform/module.ts'
import { creditRoutes } from './http/routes.ts'
import { announceAdopted } from './jobs/announce-adopted.ts'
import { recomputeDue } from './jobs/recompute-due.ts'
import { onEntityStatusChanged } from './reactions/on-entity-status-changed.ts'
import { onCorrectionOrdered, onInspectionClosed, onInspectionConcluded } from './reactions/on-inspection.ts'
import { onReportFindingDecided, onReportFindingEnded } from './reactions/on-report-finding.ts'

/** 信用监管, as apps/server mounts it. */
export const creditModule = defineModule({
  name: 'credit',
  routes: creditRoutes,
  reactions: [
    onInspectionConcluded,
    onCorrectionOrdered,
    onInspectionClosed,
    onEntityStatusChanged,
    onReportFindingDecided,
    onReportFindingEnded,
  ],
  jobs: [announceAdopted, recomputeDue],
})
