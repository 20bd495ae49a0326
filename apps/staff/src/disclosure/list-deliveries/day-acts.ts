import { api, take } from '../../api/client.ts'
import type { DayActs } from '../../app/outlets/days-panel.tsx'

/** What the desk of publications does about a day. */
export const publicationDayActs: DayActs = {
  permission: 'disclosure.resend',
  refresh: ['deliveries'],
  ask: ({ outletId, day }) =>
    take(
      api.POST('/api/disclosure/outlets/{outletId}/days/{day}/statement', {
        params: { path: { outletId, day } },
      }),
    ),
  resend: ({ outletId, day }) =>
    take(
      api.POST('/api/disclosure/outlets/{outletId}/days/{day}/resending', {
        params: { path: { outletId, day } },
      }),
    ),
}
