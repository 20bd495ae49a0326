import { deliveryColumns } from '../../app/outlets/delivery-columns.tsx'
import { type BatchLine } from '../../ui/batch-report.tsx'
import { type Column } from '../../ui/data-table.tsx'
import { ResendButton } from '../resend-shared-record/act.tsx'
import type { SharedDelivery } from './shared-records-query.ts'

export function sharedColumns(onSent: (line: BatchLine) => void): Column<SharedDelivery>[] {
  return deliveryColumns<SharedDelivery>(
    {
      key: 'subject',
      title: '内容',
      render: (row) => (
        <>
          <b className="hj-clamp hj-delivery-name">{row.subject}</b>
          <span className="hj-quiet hj-small hj-clamp hj-delivery-name">{row.title}</span>
        </>
      ),
    },
    (row) => <ResendButton delivery={row} onDone={onSent} />,
  )
}
