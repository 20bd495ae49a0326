import { Link } from '@tanstack/react-router'
import { BarChart } from '../../ui/chart/bar-chart.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import type { QualityReport } from './screen.tsx'

type Bar = QualityReport['load'][number]

/** Q3: an enterprise that met the same officer again. The officer is not named: the roster and the seed chose, nobody did. */
export function MeetingsPanel({ report }: { report: QualityReport }) {
  const { total, repeated } = report.meetings
  return (
    <Panel
      title="同一企业再次遇到同一执法人员"
      note={`规则：已放行的 ${grouped(total)} 人次中，同一企业与同一执法人员相遇两次以上的企业。`}
      flush
    >
      <DataTable
        columns={meetingColumns}
        rows={repeated}
        rowKey={(row) => row.entityId}
        empty={<EmptyState why="没有企业再次遇到同一执法人员。" fill="出现时在这里列出企业，不列人员。" />}
      />
    </Panel>
  )
}

const meetingColumns: Column<QualityReport['meetings']['repeated'][number]>[] = [
  {
    key: 'name',
    title: '企业',
    render: (row) => (
      <Link to="/entities/$entityId" params={{ entityId: row.entityId }}>
        {row.entityName}
      </Link>
    ),
  },
  { key: 'times', title: '相遇', align: 'right', render: (row) => `${row.times} 次` },
]

/** Q3: how evenly visits are spread over the rosters. */
export function LoadPanel({ report }: { report: QualityReport }) {
  return (
    <Distribution
      title="检查任务的分布"
      note="规则：名册上每人在这些抽取中承担的检查次数；只数人数，不列姓名。"
      label="每人承担检查次数的人数分布"
      axis="每人承担的检查次数"
      bars={report.load}
    />
  )
}

/** Q3: how often officers were replaced. */
export function SwapsPanel({ report }: { report: QualityReport }) {
  return (
    <Distribution
      title="更换检查人员的分布"
      note="规则：名册上每人被更换（回避或缺勤）的次数；更换的理由在各计划的记录里。"
      label="每人被更换次数的人数分布"
      axis="每人被更换的次数"
      bars={report.swaps}
    />
  )
}

interface DistributionProps {
  title: string
  note: string
  label: string
  axis: string
  bars: Bar[]
}

function Distribution({ title, note, label, axis, bars }: DistributionProps) {
  return (
    <Panel title={title} note={note}>
      {bars.length === 0 ? (
        <EmptyState why="这些抽取还没有执法人员名册。" fill="" />
      ) : (
        <>
          <BarChart
            label={label}
            categories={bars.map(({ count }) => String(count))}
            series={[{ name: '人数', values: bars.map(({ holders }) => holders) }]}
            unit="人"
            axis={axis}
          />
          <p className="hj-quiet">
            {bars
              .filter(({ holders }) => holders > 0)
              .map(({ count, holders }) => `${count} 次 ${holders} 人`)
              .join('，')}
            。
          </p>
        </>
      )}
    </Panel>
  )
}
