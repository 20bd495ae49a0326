import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { api, take } from '../../api/client.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { longDay, longMoment } from '../../ui/day.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { DepartmentsPanel } from './departments-panel.tsx'
import { EstimatesPanel, LeadsPanel } from './findings-panels.tsx'
import { LoadPanel, MeetingsPanel, SwapsPanel } from './officer-panels.tsx'
import { RepeatsPanel } from './repeats-panel.tsx'

const here = getRouteApi('/shell/draw-quality')

function reportQuality(kind: 'real' | 'rehearsal') {
  return take(api.GET('/api/draw/quality', { params: { query: { kind } } }))
}

export type QualityReport = Awaited<ReturnType<typeof reportQuality>>

/** 抽查质量: what a year of draws looks like together. It looks for faults of the process; no person is named or ranked. */
export function ReportQualityScreen() {
  const { kind = 'real' } = here.useSearch()
  const navigate = here.useNavigate()
  const report = useQuery({ queryKey: ['draw-quality', kind], queryFn: () => reportQuality(kind) })
  return (
    <>
      <PageHeader
        title="抽查质量"
        lede="把一年的抽取放在一起看：有没有重复、偏向、泄露的迹象。只看过程，不评价、不排名任何人员。"
        actions={
          <Segmented
            value={kind}
            options={[
              { value: 'real', label: '正式抽取' },
              { value: 'rehearsal', label: '演练' },
            ]}
            onChange={(value) => void navigate({ search: { kind: value === 'rehearsal' ? 'rehearsal' : 'real' } })}
          />
        }
      />
      <QueryView query={report}>{(data) => <Report report={data} />}</QueryView>
    </>
  )
}

function Report({ report }: { report: QualityReport }) {
  if (report.plans.length === 0 && report.departments.length === 0)
    return (
      <Panel>
        <EmptyState
          why={`${longDay(report.from)}以来没有${report.kind === 'real' ? '正式' : '演练'}抽取。`}
          fill="抽取之后，这里按计划、部门和区域列出质量指标。"
        />
      </Panel>
    )
  return (
    <div className="hj-stack-24">
      <p className="hj-quiet">
        {longDay(report.from)}至{longDay(report.to)}，截至 {longMoment(report.asOf)}，共 {grouped(report.plans.length)}{' '}
        次抽取；只含您的管辖范围。
      </p>
      <RepeatsPanel report={report} />
      <MeetingsPanel report={report} />
      <LoadPanel report={report} />
      <SwapsPanel report={report} />
      <DepartmentsPanel report={report} />
      <LeadsPanel report={report} />
      <EstimatesPanel report={report} />
      <PlansPanel report={report} />
    </div>
  )
}

function PlansPanel({ report }: { report: QualityReport }) {
  return (
    <Panel title="统计所依据的抽取" note="以上每个数字都由这些抽取的记录算出。" flush>
      <DataTable
        columns={planColumns}
        rows={report.plans}
        rowKey={(row) => row.planId}
        empty={<EmptyState why="没有抽取。" fill="" />}
      />
    </Panel>
  )
}

const planColumns: Column<QualityReport['plans'][number]>[] = [
  {
    key: 'title',
    title: '计划',
    render: (row) => (
      <Link to="/plans/$planId" params={{ planId: row.planId }}>
        {row.title}
      </Link>
    ),
  },
  { key: 'number', title: '编号', render: (row) => <code>{row.number}</code> },
  { key: 'agency', title: '机关', render: (row) => row.agencyName },
  { key: 'at', title: '抽取时间', render: (row) => longMoment(row.drawnAt) },
  {
    key: 'drawn',
    title: '抽中',
    align: 'right',
    render: (row) => (
      <Link to="/plans/$planId" params={{ planId: row.planId }} search={{ tab: 'drawn' }}>
        {grouped(row.drawn)} 户
      </Link>
    ),
  },
  {
    key: 'quality',
    title: '放行前检验',
    render: (row) => (
      <Link to="/plans/$planId" params={{ planId: row.planId }} search={{ tab: 'quality' }}>
        查看
      </Link>
    ),
  },
]
