import { api, take } from '../../api/client.ts'
import type { DeliveryDesk } from '../../app/outlets/delivery-desk.tsx'
import type { SharedDelivery } from '../list-shared-records/shared-records-query.ts'

/** The deliveries of shared records. */
export const sharedDeliveries: DeliveryDesk<SharedDelivery> = {
  permission: 'exchange.resend-record',
  permissionName: '重新报送',
  subject: {
    key: 'subject',
    title: '内容',
    render: (row) => (
      <>
        <b className="hj-clamp hj-delivery-name">{row.subject}</b>
        <span className="hj-quiet hj-small hj-clamp hj-delivery-name">{row.title}</span>
      </>
    ),
  },
  keyOf: (row) => `${row.recordId} ${row.outletId} ${row.act}`,
  nameOf: (row) => row.subject,
  head: (row) => row.title,
  send: ({ recordId, outletId, act }, supplements) =>
    take(
      api.POST('/api/exchange/outlets/{outletId}/records/{recordId}/resending', {
        params: { path: { recordId, outletId } },
        body: { act, supplements },
      }),
    ),
}
