import { defineModule } from '#platform/module.ts'
import { outletJobs } from '#platform/outlet/jobs.ts'
import { disclosureRoutes } from './http/routes.ts'
import { anchorOpenData } from './jobs/anchor-open-data.ts'
import { makeOpenData } from './jobs/make-open-data.ts'
import { watchOpenData } from './jobs/watch-open-data.ts'
import { refreshFigures } from './jobs/refresh-figures.ts'
import { storePackage } from './jobs/store-package.ts'
import { publicationDesk } from './outlets/desk.ts'
import { onItemRetired, onItemVersionApproved } from './reactions/on-catalogue.ts'
import {
  onDrawClosed,
  onDrawCommitted,
  onDrawDisclosed,
  onDrawHeld,
  onDrawListReleased,
  onDrawQualityChecked,
  onDrawQualityExplained,
  onDrawStateChanged,
  onDrawVoided,
} from './reactions/on-draw.ts'
import {
  onAssociationActed,
  onAssociationActEnded,
  onStandardDeclared,
  onStandardTested,
  onUndisclosedListed,
} from './reactions/on-commitments.ts'
import { onDrawCatalogueAdopted, onKeyListPublished } from './reactions/on-draw-register.ts'
import { onBarrierRemoved, onPolicyPublished } from './reactions/on-policy.ts'
import { onVisitStarted } from './reactions/on-visit-started.ts'
import { onJointItemListPublished, onYearPlanPublished, onYearTasksDrawn } from './reactions/on-year-plan.ts'
import { onCorrectionOrdered, onInspectionClosed, onInspectionConcluded } from './reactions/on-inspection.ts'

/** 执法公示, as apps/server mounts it. */
export const disclosureModule = defineModule({
  name: 'disclosure',
  routes: disclosureRoutes,
  reactions: [
    onDrawCommitted,
    onDrawStateChanged,
    onDrawHeld,
    onDrawListReleased,
    onDrawQualityChecked,
    onDrawQualityExplained,
    onDrawDisclosed,
    onDrawVoided,
    onDrawClosed,
    onYearPlanPublished,
    onJointItemListPublished,
    onYearTasksDrawn,
    onDrawCatalogueAdopted,
    onKeyListPublished,
    onVisitStarted,
    onInspectionConcluded,
    onCorrectionOrdered,
    onInspectionClosed,
    onItemVersionApproved,
    onItemRetired,
    onPolicyPublished,
    onBarrierRemoved,
    onStandardDeclared,
    onStandardTested,
    onUndisclosedListed,
    onAssociationActed,
    onAssociationActEnded,
  ],
  jobs: [
    makeOpenData,
    anchorOpenData,
    watchOpenData,
    refreshFigures,
    storePackage,
    ...outletJobs('disclosure', publicationDesk),
  ],
})
