import { type BatchLine } from '../../ui/batch-report.tsx'
import { type Column } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { StateTag, type Tone } from '../../ui/state-tag.tsx'
import { ResendButton } from '../resend-publication/act.tsx'
import './deliveries.css'
import type { Delivery } from './deliveries-query.ts'

const TONES: Record<Delivery['state'], Tone> = {
  queued: 'open',
  packed: 'open',
  sent: 'open',
  received: 'order',
  failed: 'soon',
  'kept-inside': 'closed',
}

function stateWords(row: Delivery): string {
  if (row.failedBy !== null) return row.failedBy === 'own-check' ? '出件前未通过' : '渠道拒收'
  return row.lateAt === null ? row.stateLabel : '回执逾时'
}

export function deliveryColumns(onSent: (line: BatchLine) => void): Column<Delivery>[] {
  return [
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
    {
      key: 'outlet',
      title: '渠道',
      render: (row) => (
        <>
          <span className="hj-clamp hj-delivery-outlet">{row.outletTitle}</span>
          <span className="hj-quiet hj-small">
            {row.actLabel} · 送出 {row.attempt} 次
          </span>
        </>
      ),
    },
    {
      key: 'state',
      title: '状态',
      render: (row) => <StateTag tone={row.lateAt === null ? TONES[row.state] : 'law'}>{stateWords(row)}</StateTag>,
    },
    { key: 'note', title: '理由', render: (row) => <span className="hj-delivery-note">{row.note ?? ''}</span> },
    { key: 'at', title: '时间', render: (row) => <MomentText at={row.happenedAt} /> },
    { key: 'again', title: '办理', render: (row) => <ResendButton delivery={row} onDone={onSent} /> },
  ]
}
