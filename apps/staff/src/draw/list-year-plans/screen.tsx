import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { filled } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ProgressBeam } from './progress-beam.tsx'

const here = getRouteApi('/shell/year-plans')

function listYearPlans(year: number | undefined) {
  return take(api.GET('/api/draw/year-plans', { params: { query: filled({ year }) } }))
}

type YearPlanLine = Awaited<ReturnType<typeof listYearPlans>>['rows'][number]

/** 年度抽查计划: what every agency means to check this year, and how far it got, counted from its draws. */
export function ListYearPlansScreen() {
  const { year } = here.useSearch()
  const navigate = here.useNavigate()
  const plans = useQuery({ queryKey: ['year-plans', year], queryFn: () => listYearPlans(year) })
  const found = plans.data ?? { years: [], rows: [] }
  const tasks = found.rows.reduce((sum, row) => sum + row.tasks, 0)
  const done = found.rows.reduce((sum, row) => sum + row.done, 0)
  return (
    <>
      <PageHeader
        title="年度抽查计划"
        lede="每年年初公布，逐项执行。进度由抽取和检查自动得出，任何人都不能填写。"
        actions={
          <>
            <Link to="/joint-items" className="hj-next hj-next-quiet">
              联合抽查事项清单
            </Link>
            <Link to="/plan-matches" className="hj-next hj-next-quiet">
              计划撮合
            </Link>
            <Link to="/year-plans/new" className="hj-next">
              编制年度计划
            </Link>
          </>
        }
      />
      <Panel flush>
        {plans.isError && <ProblemNotice problem={problemWords(plans.error)} />}
        <DataTable
          columns={columns}
          rows={found.rows}
          rowKey={(row) => row.yearPlanId}
          loading={plans.isPending}
          failed={plans.isError}
          headline={
            <>
              查询结果：<b>{grouped(found.rows.length)}</b> 份，任务 <b>{grouped(tasks)}</b> 项，已完成{' '}
              <b>{grouped(done)}</b> 项
            </>
          }
          tools={
            <Select
              allowClear
              placeholder="全部年度"
              aria-label="年度"
              style={{ width: 120 }}
              value={year ?? null}
              options={found.years.map((each) => ({ value: each, label: `${each} 年` }))}
              onChange={(next) => void navigate({ search: filled({ year: next ?? undefined }) })}
            />
          }
          empty={<EmptyState why="还没有年度计划。" fill="各机关编制并公布后，列在这里；公布前只有本机关看得到。" />}
          onOpen={(row) => void navigate({ to: '/year-plans/$yearPlanId', params: { yearPlanId: row.yearPlanId } })}
        />
      </Panel>
    </>
  )
}

const columns: Column<YearPlanLine>[] = [
  { key: 'agency', title: '机关', render: (row) => <b>{row.agencyName}</b> },
  { key: 'year', title: '年度', render: (row) => `${row.year} 年` },
  {
    key: 'state',
    title: '状态',
    render: (row) =>
      row.publishedAt === null ? <StateTag tone="soon">未公布</StateTag> : <StateTag tone="order">已公布</StateTag>,
  },
  { key: 'tasks', title: '任务', align: 'right', render: (row) => `${grouped(row.tasks)} 项` },
  { key: 'joint', title: '其中联合', align: 'right', render: (row) => `${grouped(row.joint)} 项` },
  { key: 'progress', title: '进度', render: (row) => <ProgressBeam {...row} /> },
  {
    key: 'published',
    title: '公布时间',
    render: (row) => (row.publishedAt === null ? '' : <MomentText at={row.publishedAt} short />),
  },
]
