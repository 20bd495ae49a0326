import { BarChart } from '../../ui/chart/bar-chart.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import type { QualityReport } from './screen.tsx'

type Department = QualityReport['departments'][number]

/** Q4: exclusions, substitutions, late classes, voids and failures of each department beside its peers. */
export function DepartmentsPanel({ report }: { report: QualityReport }) {
  const { departments } = report
  return (
    <Panel
      title="各部门的排除、替换与作废"
      note="规则：排除占名册的比例，替换占抽中的比例；“冻结前 30 日内改类”是分类在名册冻结前 30 日内变动的户次。"
      flush
    >
      {departments.length > 0 && (
        <div className="hj-chart-place">
          <BarChart
            label="各部门排除占名册的百分比和替换占抽中的百分比"
            categories={departments.map(({ agencyName }) => agencyName)}
            series={[
              { name: '排除占名册', values: departments.map(({ excluded, units }) => percent(excluded, units)) },
              {
                name: '替换占抽中',
                values: departments.map(({ substituted, visits }) => percent(substituted, visits)),
              },
            ]}
            unit="%"
          />
        </div>
      )}
      <DataTable
        columns={columns}
        rows={departments}
        rowKey={(row) => row.agencyId}
        empty={<EmptyState why="没有部门的抽取。" fill="" />}
      />
    </Panel>
  )
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10
}

const columns: Column<Department>[] = [
  { key: 'name', title: '部门', render: (row) => <b>{row.agencyName}</b> },
  { key: 'plans', title: '计划', align: 'right', render: (row) => `${row.plans} 个` },
  {
    key: 'excluded',
    title: '排除',
    align: 'right',
    render: (row) => `${grouped(row.excluded)} / ${grouped(row.units)} 户`,
  },
  {
    key: 'substituted',
    title: '替换',
    align: 'right',
    render: (row) => `${grouped(row.substituted)} / ${grouped(row.visits)} 户`,
  },
  { key: 'late', title: '冻结前 30 日内改类', align: 'right', render: (row) => `${grouped(row.lateClasses)} 户次` },
  { key: 'voids', title: '作废', align: 'right', render: (row) => `${row.voids} 个` },
  { key: 'failed', title: '失败', align: 'right', render: (row) => `${row.failed} 个` },
]
