import { type Route, route } from '#platform/http/route.ts'
import { listActsByGroup } from '../operations/list-acts-by-group.ts'
import { listCoverageFindings } from '../operations/list-coverage-findings.ts'
import { listVisitBurden } from '../operations/list-visit-burden.ts'
import { proveCoverageAgain } from '../operations/prove-coverage-again.ts'
import { simulateCleanUp } from '../operations/simulate-clean-up.ts'
import { resolveSupervision } from '../operations/resolve-supervision.ts'

/** Every route of accountability. */
export const accountabilityRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/api/accountability/coverage', operation: listCoverageFindings }),
  route({ method: 'POST', path: '/api/accountability/coverage/proofs', operation: proveCoverageAgain, status: 202 }),
  route({ method: 'GET', path: '/api/accountability/clean-up-simulation', operation: simulateCleanUp }),
  route({ method: 'GET', path: '/api/accountability/visit-burden', operation: listVisitBurden }),
  route({ method: 'GET', path: '/api/accountability/supervision', operation: resolveSupervision }),
  route({ method: 'GET', path: '/api/accountability/acts-by-group', operation: listActsByGroup }),
]
