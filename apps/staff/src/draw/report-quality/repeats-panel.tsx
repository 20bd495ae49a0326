import { Link } from '@tanstack/react-router'
import { BarChart } from '../../ui/chart/bar-chart.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { QualityReport } from './screen.tsx'

type Repeat = QualityReport['repeats'][number]

/** Q3: units drawn twice in a row beside what chance alone gives. */
export function RepeatsPanel({ report }: { report: QualityReport }) {
  const { repeats } = report
  return (
    <Panel
      title="连续两次都抽中的企业"
      note="规则：同一机关相邻两次抽取共同抽中的户数，与超几何分布的期望比较；二十次里约有一次落在区间外属于正常。名册超过 30 万户的不比。"
      flush
    >
      {repeats.length > 0 && (
        <div className="hj-chart-place">
          <BarChart
            label="相邻两次抽取共同抽中的户数与期望"
            categories={repeats.map(({ b }) => b.number)}
            series={[
              { name: '实际共同抽中', values: repeats.map(({ observed }) => observed) },
              { name: '期望', values: repeats.map(({ expected }) => expected) },
            ]}
            unit="户"
          />
        </div>
      )}
      <DataTable
        columns={columns}
        rows={repeats}
        rowKey={({ a, b }) => `${a.planId}${b.planId}`}
        empty={<EmptyState why="同一机关还没有两次可比的抽取。" fill="第二次抽取之后自动比较。" />}
      />
    </Panel>
  )
}

function PlanLink({ plan }: { plan: Repeat['a'] }) {
  return (
    <Link to="/plans/$planId" params={{ planId: plan.planId }} search={{ tab: 'drawn' }}>
      <code>{plan.number}</code>
    </Link>
  )
}

const columns: Column<Repeat>[] = [
  { key: 'a', title: '前一次', render: (row) => <PlanLink plan={row.a} /> },
  { key: 'b', title: '后一次', render: (row) => <PlanLink plan={row.b} /> },
  { key: 'shared', title: '两次都可抽', align: 'right', render: (row) => `${grouped(row.shared)} 户` },
  { key: 'observed', title: '两次都抽中', align: 'right', render: (row) => `${grouped(row.observed)} 户` },
  { key: 'expected', title: '期望', align: 'right', render: (row) => `${row.expected} 户` },
  { key: 'range', title: '正常区间', align: 'right', render: (row) => `${row.low}–${row.high} 户` },
  {
    key: 'verdict',
    title: '',
    render: (row) =>
      row.observed >= row.low && row.observed <= row.high ? (
        <StateTag tone="order">在区间内</StateTag>
      ) : (
        <StateTag tone="soon">在区间外，请复核</StateTag>
      ),
  },
]
