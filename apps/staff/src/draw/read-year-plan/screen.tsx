import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { api, take } from '../../api/client.ts'
import { filled } from '../../app/list-state.ts'
import { CopyableCode } from '../../ui/copyable-code.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { AddYearTaskForm } from '../add-year-task/form.tsx'
import { PublishYearPlanAct } from '../publish-year-plan/act.tsx'
import { progressChoices, progressTone } from '../year-words.ts'

const here = getRouteApi('/shell/year-plans/$yearPlanId')

function readYearPlan(yearPlanId: string) {
  return take(api.GET('/api/draw/year-plans/{yearPlanId}', { params: { path: { yearPlanId } } }))
}

export type YearPlan = Awaited<ReturnType<typeof readYearPlan>>
type YearTask = YearPlan['tasks'][number]

/** One year plan: every task as the authority publishes it, with the draws that carry it out. */
export function ReadYearPlanScreen() {
  const { yearPlanId } = here.useParams()
  const plan = useQuery({ queryKey: ['year-plan', yearPlanId], queryFn: () => readYearPlan(yearPlanId) })
  return <QueryView query={plan}>{(data) => <YearPlanPage plan={data} />}</QueryView>
}

function YearPlanPage({ plan }: { plan: YearPlan }) {
  const { progress } = here.useSearch()
  const navigate = here.useNavigate()
  const shown = plan.tasks.filter((task) => progress === undefined || task.progress === progress)
  return (
    <>
      <PageHeader
        back={<Link to="/year-plans">年度抽查计划</Link>}
        title={plan.title}
        marks={
          plan.publishedAt === null ? <StateTag tone="soon">未公布</StateTag> : <StateTag tone="order">已公布</StateTag>
        }
        lede={`${plan.agencyName}，${plan.year} 年。`}
      />
      <div className="hj-stack-24">
        <Panel title="公布">
          <FactList columns={2} facts={factsOf(plan)} />
          {plan.publishedAt === null ? <PublishYearPlanAct plan={plan} /> : <AddYearTaskForm plan={plan} />}
        </Panel>
        <Panel flush>
          <DataTable
            columns={columns}
            rows={shown}
            rowKey={(task) => task.yearTaskId}
            headline={
              <>
                任务 <b>{grouped(plan.tasks.length)}</b> 项，其中联合{' '}
                <b>{grouped(plan.tasks.filter((task) => task.isJoint).length)}</b> 项；
                {progressChoices
                  .map(({ value, label }) => `${label} ${plan.tasks.filter((task) => task.progress === value).length}`)
                  .join('，')}
              </>
            }
            tools={
              <Select
                allowClear
                placeholder="全部进度"
                aria-label="进度"
                style={{ width: 120 }}
                value={progress ?? null}
                options={progressChoices}
                onChange={(next) => void navigate({ search: filled({ progress: next ?? undefined }) })}
              />
            }
            empty={<EmptyState why="没有这个进度的任务。" fill="换一个进度，或者清除筛选。" />}
            expand={(task) => <TaskFacts task={task} />}
          />
        </Panel>
        <p className="hj-quiet">
          进度由抽取得出：公开承诺之后为执行中，全部批次检查完毕为已完成；作废和失败的抽取不算。增补的任务写明日期和理由。
        </p>
      </div>
    </>
  )
}

function factsOf(plan: YearPlan) {
  return [
    { label: '依据', value: plan.legalBasis },
    { label: '编制', value: plan.createdByName, source: <MomentText at={plan.createdAt} short /> },
    {
      label: '公布',
      value: plan.publishedByName ?? '尚未公布',
      source: plan.publishedAt === null ? undefined : <MomentText at={plan.publishedAt} short />,
    },
    {
      label: '账本叶子',
      value:
        plan.leafHash === null ? (
          '公布时写入'
        ) : (
          <CopyableCode value={plan.leafHash} shown={`${plan.leafHash.slice(0, 12)}…`} />
        ),
      source: plan.leafIndex === null ? undefined : `第 ${plan.leafIndex} 号`,
    },
  ]
}

const columns: Column<YearTask>[] = [
  { key: 'number', title: '编号', render: (task) => <code>{task.number}</code> },
  {
    key: 'name',
    title: '任务',
    render: (task) => (
      <>
        <b>{task.name}</b> {task.addedOn !== null && <StateTag tone="soon">增补</StateTag>}
      </>
    ),
  },
  { key: 'targeting', title: '类型', render: (task) => task.targeting },
  { key: 'partners', title: '部门', render: (task) => (task.partners.length > 0 ? '跨部门联合' : '本部门') },
  { key: 'size', title: '比例或数量', align: 'right', render: (task) => task.size },
  {
    key: 'window',
    title: '期限',
    render: (task) => (
      <>
        <DateText day={task.windowFrom} short /> 至 <DateText day={task.windowTo} short />
      </>
    ),
  },
  {
    key: 'progress',
    title: '进度',
    render: (task) => <StateTag tone={progressTone(task.progress)}>{task.progressName}</StateTag>,
  },
]

function TaskFacts({ task }: { task: YearTask }) {
  return (
    <FactList
      columns={2}
      facts={[
        { label: '检查对象', value: task.objects },
        { label: '检查事项', value: task.items.map(({ name }) => name).join('；') },
        { label: '责任单位', value: task.office },
        { label: '联合部门', value: task.partners.length === 0 ? '无' : task.partners.join('、') },
        { label: '方式与批次', value: `${task.method}，${task.batches} 批` },
        ...(task.addedOn === null
          ? []
          : [{ label: '增补', value: task.addedReason, source: <DateText day={task.addedOn} /> }]),
        {
          label: '执行的抽取',
          value:
            task.draws.length === 0
              ? '还没有'
              : task.draws.map((draw) => (
                  <span key={draw.planId} className="hj-plan-title">
                    <Link to="/plans/$planId" params={{ planId: draw.planId }}>
                      {draw.number}
                    </Link>{' '}
                    {draw.stateName}；{' '}
                  </span>
                )),
        },
      ]}
    />
  )
}
