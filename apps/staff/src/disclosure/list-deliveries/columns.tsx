import { deliveryColumns } from '../../app/outlets/delivery-columns.tsx'
import { type BatchLine } from '../../ui/batch-report.tsx'
import { type Column } from '../../ui/data-table.tsx'
import { ResendButton } from '../resend-publication/act.tsx'
import type { Delivery } from './deliveries-query.ts'

export function publicationColumns(onSent: (line: BatchLine) => void): Column<Delivery>[] {
  return deliveryColumns<Delivery>(
    {
      key: 'entity',
      title: '企业',
      render: (row) => (
        <>
          <b className="hj-clamp hj-delivery-name">{row.entityName}</b>
          <span className="hj-quiet hj-small hj-nowrap">{row.noticeNumber}</span>
        </>
      ),
    },
    (row) => <ResendButton delivery={row} onDone={onSent} />,
  )
}
