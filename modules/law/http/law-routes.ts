import type { Route } from '#platform/http/route.ts'
import { route } from '#platform/http/route.ts'
import { approveChange } from '../operations/approve-change.ts'
import { computeDeadline } from '../operations/compute-deadline.ts'
import { computeReward } from '../operations/compute-reward.ts'
import { computeSurcharge } from '../operations/compute-surcharge.ts'
import { getArticle } from '../operations/get-article.ts'
import { getCalendar } from '../operations/get-calendar.ts'
import { getChange } from '../operations/get-change.ts'
import { getRecord } from '../operations/get-record.ts'
import { listChanges } from '../operations/list-changes.ts'
import { judgeHearing } from '../operations/judge-hearing.ts'
import { listParameters } from '../operations/list-parameters.ts'
import { listStatutes } from '../operations/list-statutes.ts'
import { listRecomputations } from '../operations/list-recomputations.ts'
import { proposeChange } from '../operations/propose-change.ts'
import { recomputeDecisions } from '../operations/recompute-decisions.ts'
import { resolveDuty } from '../operations/resolve-duty.ts'
import { returnChange } from '../operations/return-change.ts'

/** Routes of the law base. Reading is open; a change is drafted by one person and published by another. */
export const lawRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/api/law/statutes', operation: listStatutes }),
  route({ method: 'GET', path: '/api/law/statutes/:statuteId/articles/:article', operation: getArticle }),
  route({ method: 'GET', path: '/api/law/parameters', operation: listParameters }),
  route({ method: 'GET', path: '/api/law/calendars/:year', operation: getCalendar }),
  route({ method: 'POST', path: '/api/law/deadlines', operation: computeDeadline }),
  route({ method: 'POST', path: '/api/law/duties', operation: resolveDuty }),
  route({ method: 'GET', path: '/api/law/records/:recordId', operation: getRecord }),
  route({ method: 'GET', path: '/api/law/recomputations', operation: listRecomputations }),
  route({ method: 'POST', path: '/api/law/recomputations', operation: recomputeDecisions }),
  route({ method: 'GET', path: '/api/law/changes', operation: listChanges }),
  route({ method: 'POST', path: '/api/law/changes', operation: proposeChange, status: 201 }),
  route({ method: 'GET', path: '/api/law/changes/:changeId', operation: getChange }),
  route({ method: 'POST', path: '/api/law/changes/:changeId/approval', operation: approveChange }),
  route({ method: 'POST', path: '/api/law/changes/:changeId/return', operation: returnChange }),
  route({ method: 'POST', path: '/api/law/surcharges', operation: computeSurcharge }),
  route({ method: 'POST', path: '/api/law/rewards', operation: computeReward }),
  route({ method: 'POST', path: '/api/law/hearings', operation: judgeHearing }),
]
