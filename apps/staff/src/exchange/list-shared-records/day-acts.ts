import { api, take } from '../../api/client.ts'
import type { DayActs } from '../../app/outlets/days-panel.tsx'

/** What the desk of shared records does about a day. */
export const sharingDayActs: DayActs = {
  permission: 'exchange.resend-record',
  refresh: ['shared-records'],
  ask: ({ outletId, day }) =>
    take(
      api.POST('/api/exchange/outlets/{outletId}/days/{day}/statement', {
        params: { path: { outletId, day } },
      }),
    ),
  resend: ({ outletId, day }) =>
    take(
      api.POST('/api/exchange/outlets/{outletId}/days/{day}/resending', {
        params: { path: { outletId, day } },
      }),
    ),
}
