import { route } from '#platform/http/route.ts'
import type { Route } from '#platform/http/route.ts'
import { addYearTask } from '../operations/add-year-task.ts'
import { adoptDrawCatalogue } from '../operations/adopt-draw-catalogue.ts'
import { answerJointProposal } from '../operations/answer-joint-proposal.ts'
import { createYearPlan } from '../operations/create-year-plan.ts'
import { proposeJointRound } from '../operations/propose-joint-round.ts'
import { publishJointItemList } from '../operations/publish-joint-item-list.ts'
import { publishKeyList } from '../operations/publish-key-list.ts'
import { publishYearPlan } from '../operations/publish-year-plan.ts'
import { listPlanMatches } from '../queries/list-plan-matches.ts'
import { listYearPlans } from '../queries/list-year-plans.ts'
import { readJointItemList } from '../queries/read-joint-item-list.ts'
import { readDrawRegister } from '../queries/read-draw-register.ts'
import { readYearPlan } from '../queries/read-year-plan.ts'

const yearPlan = '/api/draw/year-plans/:yearPlanId'

/** Routes of year plans, plan matching, the joint item list and the register of catalogues and key-supervision lists. */
export const planningRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/api/draw/year-plans', operation: listYearPlans }),
  route({ method: 'POST', path: '/api/draw/year-plans', operation: createYearPlan, status: 201 }),
  route({ method: 'GET', path: yearPlan, operation: readYearPlan }),
  route({ method: 'POST', path: `${yearPlan}/publication`, operation: publishYearPlan }),
  route({ method: 'POST', path: `${yearPlan}/tasks`, operation: addYearTask, status: 201 }),
  route({ method: 'GET', path: '/api/draw/plan-matches', operation: listPlanMatches }),
  route({ method: 'POST', path: '/api/draw/joint-proposals', operation: proposeJointRound, status: 201 }),
  route({ method: 'POST', path: '/api/draw/joint-proposals/:proposalId/answer', operation: answerJointProposal }),
  route({ method: 'GET', path: '/api/draw/joint-items', operation: readJointItemList }),
  route({ method: 'POST', path: '/api/draw/joint-items', operation: publishJointItemList, status: 201 }),
  route({ method: 'GET', path: '/api/draw/register', operation: readDrawRegister }),
  route({ method: 'POST', path: '/api/draw/register/catalogues', operation: adoptDrawCatalogue, status: 201 }),
  route({ method: 'POST', path: '/api/draw/register/key-lists', operation: publishKeyList, status: 201 }),
]
