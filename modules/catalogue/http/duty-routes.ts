import { type Route, route } from '#platform/http/route.ts'
import { answerSupervisionPlan } from '../operations/answer-supervision-plan.ts'
import { draftSupervisionPlan } from '../operations/draft-supervision-plan.ts'
import { listSupervisionPlans } from '../operations/list-supervision-plans.ts'
import { publishSupervisionPlan } from '../operations/publish-supervision-plan.ts'

const plans = '/api/catalogue/supervision-plans'

/** Routes of duty: supervision plans. */
export const dutyRoutes: readonly Route[] = [
  route({ method: 'GET', path: plans, operation: listSupervisionPlans }),
  route({ method: 'POST', path: plans, operation: draftSupervisionPlan, status: 201 }),
  route({ method: 'POST', path: `${plans}/:planId/answers`, operation: answerSupervisionPlan }),
  route({ method: 'POST', path: `${plans}/:planId/publication`, operation: publishSupervisionPlan }),
]
