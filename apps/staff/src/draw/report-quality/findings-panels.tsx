import { BarChart } from '../../ui/chart/bar-chart.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import type { QualityReport } from './screen.tsx'

type Lead = QualityReport['leads'][number]
type Estimate = QualityReport['estimates'][number]

/** Q5: if lists leaked, visits whose list was read long before would find less. */
export function LeadsPanel({ report }: { report: QualityReport }) {
  const rows = report.leads.filter(({ visits }) => visits > 0)
  return (
    <Panel
      title="名单查阅与发现问题"
      note="规则：从第一次查阅未放行名单到检查日 8 时的小时数，与发现问题的比例。查阅越早、发现越少，才需要追查是否走漏。"
      flush
    >
      {rows.length > 0 && (
        <div className="hj-chart-place">
          <BarChart
            label="按查阅提前时间的发现问题比例"
            categories={rows.map(({ label }) => label)}
            series={[
              { name: '发现问题', values: rows.map(({ found, visits }) => judged(visits, share(found, visits))) },
            ]}
            unit="%"
          />
        </div>
      )}
      <DataTable
        columns={leadColumns}
        rows={rows}
        rowKey={(row) => row.lead}
        empty={<EmptyState why="这些抽取还没有检查结论。" fill="检查完成后自动统计。" />}
      />
    </Panel>
  )
}

const leadColumns: Column<Lead>[] = [
  { key: 'label', title: '查阅名单', render: (row) => row.label },
  { key: 'visits', title: '检查', align: 'right', render: (row) => `${grouped(row.visits)} 户` },
  { key: 'found', title: '发现问题', align: 'right', render: (row) => `${grouped(row.found)} 户` },
  {
    key: 'share',
    title: '比例',
    align: 'right',
    render: (row) => smallOr(row.visits, `${share(row.found, row.visits)}%`),
  },
]

/** Q6: what the visits say about everybody, each weighed by the inverse of its probability. */
export function EstimatesPanel({ report }: { report: QualityReport }) {
  const { estimates } = report
  return (
    <Panel
      title="各区域问题率估计"
      note="规则：霍维茨–汤普森估计，每户按抽中概率的倒数加权（Σy/π ÷ Σ1/π），推及名册全体；少于 10 户的写明样本太小。"
      flush
    >
      {estimates.length > 0 && (
        <div className="hj-chart-place">
          <BarChart
            label="各区域检查中发现问题的比例与加权后的估计"
            categories={estimates.map(({ label }) => label)}
            series={[
              { name: '检查中的比例', values: estimates.map((row) => judged(row.visits, row.plainPerMille / 10)) },
              { name: '推及全体的估计', values: estimates.map((row) => judged(row.visits, row.weightedPerMille / 10)) },
            ]}
            unit="%"
          />
        </div>
      )}
      <DataTable
        columns={estimateColumns}
        rows={estimates}
        rowKey={(row) => row.stratum}
        empty={<EmptyState why="这些抽取还没有检查结论。" fill="检查完成后自动估计。" />}
      />
    </Panel>
  )
}

const estimateColumns: Column<Estimate>[] = [
  { key: 'label', title: '区域', render: (row) => <b>{row.label}</b> },
  { key: 'visits', title: '检查', align: 'right', render: (row) => `${grouped(row.visits)} 户` },
  { key: 'found', title: '发现问题', align: 'right', render: (row) => `${grouped(row.found)} 户` },
  { key: 'plain', title: '检查中的比例', align: 'right', render: (row) => `${row.plainPerMille / 10}%` },
  {
    key: 'weighted',
    title: '推及全体的估计',
    align: 'right',
    render: (row) => smallOr(row.visits, `${row.weightedPerMille / 10}%`),
  },
]

const LEAST_VISITS = 10

/** A bar only where there is enough to judge. */
function judged(visits: number, value: number): number | null {
  return visits < LEAST_VISITS ? null : value
}

function smallOr(visits: number, words: string): string {
  return visits < LEAST_VISITS ? '样本太小，不作判断' : words
}

function share(found: number, visits: number): number {
  return visits === 0 ? 0 : Math.round((found / visits) * 1000) / 10
}
