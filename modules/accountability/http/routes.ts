import { type Route, route } from '#platform/http/route.ts'
import { listCoverageFindings } from '../operations/list-coverage-findings.ts'
import { proveCoverageAgain } from '../operations/prove-coverage-again.ts'

/** Every route of accountability. */
export const accountabilityRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/api/accountability/coverage', operation: listCoverageFindings }),
  route({ method: 'POST', path: '/api/accountability/coverage/proofs', operation: proveCoverageAgain, status: 202 }),
]
