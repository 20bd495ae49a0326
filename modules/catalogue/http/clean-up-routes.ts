import type { Route } from '#platform/http/route.ts'
import { route } from '#platform/http/route.ts'
import { classifyItemFrequency } from '../operations/classify-item-frequency.ts'
import { closeCleanUp } from '../operations/close-clean-up.ts'
import { decideCleanUp } from '../operations/decide-clean-up.ts'
import { listCleanUpFindings } from '../operations/list-clean-up-findings.ts'
import { listFrequencyClasses } from '../operations/list-frequency-classes.ts'
import { listCleanUps } from '../operations/list-clean-ups.ts'
import { proposeCleanUp } from '../operations/propose-clean-up.ts'

/** Routes of cleaning up items (种子文件第五条). */
export const cleanUpRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/api/catalogue/clean-up-findings', operation: listCleanUpFindings }),
  route({ method: 'GET', path: '/api/catalogue/clean-ups', operation: listCleanUps }),
  route({ method: 'POST', path: '/api/catalogue/clean-ups', operation: proposeCleanUp, status: 201 }),
  route({ method: 'POST', path: '/api/catalogue/clean-ups/:cleanUpId/decision', operation: decideCleanUp }),
  route({ method: 'POST', path: '/api/catalogue/clean-ups/:cleanUpId/closing', operation: closeCleanUp }),
  route({ method: 'GET', path: '/api/catalogue/frequency-classes', operation: listFrequencyClasses }),
  route({
    method: 'POST',
    path: '/api/catalogue/items/:itemId/frequency-class',
    operation: classifyItemFrequency,
    status: 201,
  }),
]
