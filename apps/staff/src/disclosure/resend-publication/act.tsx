import { Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import type { DeliveryDesk } from '../../app/outlets/delivery-desk.tsx'
import type { Delivery } from '../list-deliveries/deliveries-query.ts'

/** The deliveries of publications. */
export const publicationDeliveries: DeliveryDesk<Delivery> = {
  permission: 'disclosure.resend',
  permissionName: '重新送达公示',
  subject: {
    key: 'entity',
    title: '企业',
    render: (row) => (
      <>
        <b className="hj-clamp hj-delivery-name">{row.entityName}</b>
        <span className="hj-quiet hj-small hj-nowrap">{row.noticeNumber}</span>
      </>
    ),
  },
  keyOf: (row) => `${row.publicationId} ${row.outletId} ${row.act}`,
  nameOf: (row) => row.entityName,
  head: (row) => `${row.title} · ${row.noticeNumber}`,
  link: (row) => (
    <Link to="/publications/$publicationId" params={{ publicationId: row.publicationId }}>
      查看这件公示
    </Link>
  ),
  send: ({ publicationId, outletId, act }, supplements) =>
    take(
      api.POST('/api/disclosure/publications/{publicationId}/outlets/{outletId}/resending', {
        params: { path: { publicationId, outletId } },
        body: { act, supplements },
      }),
    ),
}
