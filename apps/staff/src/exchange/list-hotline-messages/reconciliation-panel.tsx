import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Reconciliation } from './messages-query.ts'

/** 对账: their open orders against ours, each difference by number and what to do about it. */
export function ReconciliationPanel({ rows }: { rows: readonly Reconciliation[] }) {
  return (
    <Panel title="在办工单对账" note="热线送来它的在办清单，与本平台逐号核对；一致即两边在办的工单相同。" flush>
      <DataTable
        columns={COLUMNS}
        rows={[...rows]}
        rowKey={(row) => row.listId}
        empty={<EmptyState why="还没有对过账。" fill="热线每次送来在办清单后，核对结果列在这里。" />}
      />
    </Panel>
  )
}

const COLUMNS: Column<Reconciliation>[] = [
  { key: 'at', title: '清单时点', render: (row) => <MomentText at={row.takenAt} short /> },
  {
    key: 'sum',
    title: '核对',
    render: (row) => (
      <>
        <StateTag tone={isEven(row) ? 'order' : 'law'}>{isEven(row) ? '一致' : '不一致'}</StateTag>{' '}
        <span className="hj-quiet">
          热线在办 {row.theirs}，本平台在办 {row.ours}，相同 {row.agreed}
        </span>
      </>
    ),
  },
  {
    key: 'differences',
    title: '差异',
    render: (row) => (
      <ul>
        <Difference numbers={row.unknownHere} words="本平台没有收到，请热线重送" />
        <Difference numbers={row.closedHere} words="本平台已办结或已退单，热线还在办，请重送办理结果" />
        <Difference numbers={row.closedThere} words="热线已办结，本平台还在办，请与热线核实" />
      </ul>
    ),
  },
]

function isEven(row: Reconciliation): boolean {
  return row.theirs === row.agreed && row.ours === row.agreed
}

function Difference({ numbers, words }: { numbers: readonly string[]; words: string }) {
  if (numbers.length === 0) return null
  return (
    <li style={{ whiteSpace: 'normal', maxWidth: '40em' }}>
      {numbers.join('、')}：<span className="hj-quiet">{words}</span>
    </li>
  )
}
