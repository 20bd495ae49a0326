import { type Route, route } from '#platform/http/route.ts'
import { answerSupervisionPlan } from '../operations/answer-supervision-plan.ts'
import { draftSupervisionPlan } from '../operations/draft-supervision-plan.ts'
import { endDelegation } from '../operations/end-delegation.ts'
import { importDutyList } from '../operations/import-duty-list.ts'
import { listDelegations } from '../operations/list-delegations.ts'
import { listDutyList } from '../operations/list-duty-list.ts'
import { listFilings } from '../operations/list-filings.ts'
import { listSupervisionPlans } from '../operations/list-supervision-plans.ts'
import { publishSupervisionPlan } from '../operations/publish-supervision-plan.ts'
import { recordDelegation } from '../operations/record-delegation.ts'
import { recordFiling } from '../operations/record-filing.ts'
import { reportUnfiled } from '../operations/report-unfiled.ts'
import { settleUnfiledLead } from '../operations/settle-unfiled-lead.ts'
import { verifyFiling } from '../operations/verify-filing.ts'

const plans = '/api/catalogue/supervision-plans'
const delegations = '/api/catalogue/delegations'
const filings = '/api/catalogue/filings'
const leads = '/api/catalogue/unfiled-leads'
const dutyList = '/api/catalogue/duty-list'

/** Routes of duty: supervision plans, delegations, filings, responsibility lists. */
export const dutyRoutes: readonly Route[] = [
  route({ method: 'GET', path: plans, operation: listSupervisionPlans }),
  route({ method: 'POST', path: plans, operation: draftSupervisionPlan, status: 201 }),
  route({ method: 'POST', path: `${plans}/:planId/answers`, operation: answerSupervisionPlan }),
  route({ method: 'POST', path: `${plans}/:planId/publication`, operation: publishSupervisionPlan }),
  route({ method: 'GET', path: delegations, operation: listDelegations }),
  route({ method: 'POST', path: delegations, operation: recordDelegation, status: 201 }),
  route({ method: 'POST', path: `${delegations}/:delegationId/end`, operation: endDelegation }),
  route({ method: 'GET', path: filings, operation: listFilings }),
  route({ method: 'POST', path: filings, operation: recordFiling, status: 201 }),
  route({ method: 'POST', path: `${filings}/:filingId/verification`, operation: verifyFiling }),
  route({ method: 'POST', path: leads, operation: reportUnfiled, status: 201 }),
  route({ method: 'POST', path: `${leads}/:leadId/outcome`, operation: settleUnfiledLead }),
  route({ method: 'GET', path: dutyList, operation: listDutyList }),
  route({ method: 'POST', path: `${dutyList}/import`, operation: importDutyList }),
]
