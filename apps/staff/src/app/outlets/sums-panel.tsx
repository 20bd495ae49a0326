import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import './outlets.css'
import type { OutletSums } from './outlet-views.ts'

/** 对账: of every outlet what was due, what left by the records of sending, and what came back. */
export function SumsPanel({ outlets, loading }: { outlets: OutletSums[]; loading: boolean }) {
  return (
    <Panel title="对账" note="应送 = 待送达 + 出件前未通过 + 已送出；已送出 = 等待回执 + 已回执 + 渠道拒收" flush>
      <DataTable columns={columns} rows={outlets} rowKey={(row) => row.outletId} loading={loading} empty="没有渠道。" />
    </Panel>
  )
}

const number = (key: string, title: string, of: (row: OutletSums) => number): Column<OutletSums> => ({
  key,
  title,
  align: 'right',
  render: (row) => of(row).toLocaleString('zh-CN'),
})

const columns: Column<OutletSums>[] = [
  {
    key: 'title',
    title: '渠道',
    render: (row) => (
      <>
        <b className="hj-outlet-title">{row.title}</b>
        <span className="hj-quiet hj-small hj-outlet-source">{row.source}</span>
        {row.failedBecause !== null && (
          <span className="hj-small hj-outlet-failed">
            {row.transport === 'irs-gateway' ? '经网关' : '文件交换'}未送出：{row.failedBecause}；留在待送达中，自动重试
          </span>
        )}
      </>
    ),
  },
  number('due', '应送', (row) => row.due),
  number('queued', '待送达', (row) => row.queued),
  number('unfit', '出件前未通过', (row) => row.unfit),
  number('left', '已送出', (row) => row.left),
  {
    key: 'awaiting',
    title: '等待回执',
    align: 'right',
    render: (row) => (
      <>
        {row.awaiting.toLocaleString('zh-CN')}
        {row.late > 0 && <span className="hj-small hj-outlet-failed">逾时 {row.late}</span>}
      </>
    ),
  },
  number('received', '已回执', (row) => row.received),
  number('refused', '渠道拒收', (row) => row.refused),
  number('resent', '重送', (row) => row.resent),
  number('kept', '不外送', (row) => row.keptInside),
  {
    key: 'balanced',
    title: '等式',
    render: (row) => (row.isBalanced ? <StateTag tone="order">成立</StateTag> : <StateTag tone="law">不成立</StateTag>),
  },
]
