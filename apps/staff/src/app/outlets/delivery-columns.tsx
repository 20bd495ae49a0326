import type { ReactNode } from 'react'
import type { Column } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { StateTag, type Tone } from '../../ui/state-tag.tsx'
import './outlets.css'

/** What every delivery of every desk says of itself. */
export interface AnyDelivery {
  outletId: string
  outletTitle: string
  actLabel: string
  attempt: number
  state: 'queued' | 'packed' | 'sent' | 'received' | 'failed' | 'kept-inside'
  stateLabel: string
  failedBy: 'own-check' | 'outlet' | null
  lateAt: string | null
  note: string | null
  batch: string | null
  supplements: Record<string, string>
  happenedAt: string
}

const TONES: Record<AnyDelivery['state'], Tone> = {
  queued: 'open',
  packed: 'open',
  sent: 'open',
  received: 'order',
  failed: 'soon',
  'kept-inside': 'closed',
}

/** The columns of a delivery: what it tells of (by its desk), the outlet, how it stands, why, since when, what can be done. */
export function deliveryColumns<D extends AnyDelivery>(subject: Column<D>, again: (row: D) => ReactNode): Column<D>[] {
  return [
    subject,
    {
      key: 'outlet',
      title: '渠道',
      render: (row) => (
        <>
          <span className="hj-delivery-outlet">{row.outletTitle}</span>
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
    { key: 'again', title: '办理', render: again },
  ]
}

function stateWords(row: AnyDelivery): string {
  if (row.failedBy !== null) return row.failedBy === 'own-check' ? '出件前未通过' : '渠道拒收'
  return row.lateAt === null ? row.stateLabel : '回执逾时'
}
