import type { Route } from '#platform/http/route.ts'
import { route } from '#platform/http/route.ts'
import { askSharingStatement } from '../operations/ask-sharing-statement.ts'
import { configureSharingOutlet } from '../operations/configure-sharing-outlet.ts'
import { listSharedRecords } from '../operations/list-shared-records.ts'
import { resendMissingRecords } from '../operations/resend-missing-records.ts'
import { resendSharedRecord } from '../operations/resend-shared-record.ts'

const OUTLET = '/api/exchange/outlets/:outletId'

/** What outlets outside are told: deliveries, receipts, reconciliation. */
export const sharingRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/api/exchange/shared-records', operation: listSharedRecords }),
  route({ method: 'POST', path: `${OUTLET}/transport`, operation: configureSharingOutlet }),
  route({ method: 'POST', path: `${OUTLET}/records/:recordId/resending`, operation: resendSharedRecord }),
  route({ method: 'POST', path: `${OUTLET}/days/:day/statement`, operation: askSharingStatement }),
  route({ method: 'POST', path: `${OUTLET}/days/:day/resending`, operation: resendMissingRecords }),
]
