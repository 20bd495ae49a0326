import { type Route, route } from '#platform/http/route.ts'
import { comparePlatformList } from '../operations/compare-platform-list.ts'
import { completeDualRecord } from '../operations/complete-dual-record.ts'
import { listDualRecords } from '../operations/list-dual-records.ts'
import { listPlatformDifferences } from '../operations/list-platform-differences.ts'
import { pushPlatformDifference } from '../operations/push-platform-difference.ts'
import { takePlatformDifference } from '../operations/take-platform-difference.ts'
import { withdrawDualRecord } from '../operations/withdraw-dual-record.ts'

const LISTS = '/api/exchange/platform-lists'

const DUAL = '/api/exchange/dual-records'

/** The catalogue at the provincial platform: comparing, pushing again, taking over; and the decisions of 双公示. */
export const platformRoutes: readonly Route[] = [
  route({ method: 'GET', path: LISTS, operation: listPlatformDifferences }),
  route({ method: 'POST', path: LISTS, operation: comparePlatformList, status: 201 }),
  route({
    method: 'POST',
    path: `${LISTS}/:platformListId/differences/:differenceId/push`,
    operation: pushPlatformDifference,
  }),
  route({ method: 'POST', path: `${LISTS}/:platformListId/merge`, operation: takePlatformDifference }),
  route({ method: 'GET', path: DUAL, operation: listDualRecords }),
  route({ method: 'POST', path: `${DUAL}/:recordId/completion`, operation: completeDualRecord }),
  route({ method: 'POST', path: `${DUAL}/:recordId/withdrawal`, operation: withdrawDualRecord }),
]
