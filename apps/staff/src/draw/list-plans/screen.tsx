import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { filled, pagingOf, tablePage, without } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { planStateChoices, planTone, type PlanState } from '../plan-words.ts'

const here = getRouteApi('/shell/plans')

interface PlanFilter {
  q?: string
  state?: PlanState
  kind?: 'real' | 'rehearsal'
}

function listPlans({ q, state, kind }: PlanFilter, page: number, pageSize: number) {
  const query = { ...filled({ text: q, state, kind }), page, pageSize }
  return take(api.GET('/api/draw/plans', { params: { query } }))
}

type PlanLine = Awaited<ReturnType<typeof listPlans>>['rows'][number]

/** 计划与抽取: every plan and how far its rope is tied. */
export function ListPlansScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const { page, pageSize } = pagingOf(search)
  const filter = without(search, 'page', 'size', 'cols')
  const plans = useQuery({
    queryKey: ['plans', filter, page, pageSize],
    queryFn: () => listPlans(filter, page, pageSize),
    placeholderData: keepPreviousData,
  })
  const found = plans.data ?? { total: 0, rows: [], states: {} }
  return (
    <>
      <PageHeader
        title="计划与抽取"
        lede="先公开承诺，再等种子；谁也不能挑，谁都能重算。"
        actions={
          <>
            <Link to="/shares" className="hj-next hj-next-quiet">
              见证人共同种子
            </Link>
            <Link to="/plans/new" className="hj-next">
              编制抽查计划
            </Link>
          </>
        }
      />
      <Panel flush>
        {plans.isError && <ProblemNotice problem={problemWords(plans.error)} />}
        <DataTable
          columns={columns}
          rows={found.rows}
          rowKey={(row) => row.planId}
          loading={plans.isPending}
          failed={plans.isError}
          headline={
            <>
              查询结果：计划 <b>{grouped(found.total)}</b> 个
            </>
          }
          tools={<PlanTools filter={filter} onFilter={(next) => void navigate({ search: next })} />}
          empty={<EmptyState why="没有符合条件的计划。" fill="编制抽查计划并经两人批准后，可以冻结名册、公开承诺。" />}
          page={tablePage(search, found.total, (to) => void navigate({ search: (before) => ({ ...before, ...to }) }))}
          shown={search.cols}
          onShown={(cols) => void navigate({ search: (before) => filled({ ...before, cols }) })}
          onOpen={(row) => void navigate({ to: '/plans/$planId', params: { planId: row.planId } })}
        />
      </Panel>
    </>
  )
}

function PlanTools({ filter, onFilter }: { filter: PlanFilter; onFilter(filter: PlanFilter): void }) {
  return (
    <>
      <Select
        allowClear
        placeholder="全部状态"
        aria-label="状态"
        style={{ width: 130 }}
        options={planStateChoices}
        value={filter.state ?? null}
        onChange={(state) => onFilter(filled({ ...filter, state: state ?? undefined }))}
      />
      <Select
        allowClear
        placeholder="正式与演练"
        aria-label="性质"
        style={{ width: 130 }}
        value={filter.kind ?? null}
        options={[
          { value: 'real', label: '正式抽取' },
          { value: 'rehearsal', label: '演练' },
        ]}
        onChange={(kind) => onFilter(filled({ ...filter, kind: kind ?? undefined }))}
      />
      <Input.Search
        defaultValue={filter.q}
        placeholder="名称、编号"
        allowClear
        style={{ width: 200 }}
        onSearch={(q) => onFilter(filled({ ...filter, q }))}
      />
    </>
  )
}

const columns: Column<PlanLine>[] = [
  {
    key: 'title',
    title: '任务',
    render: (row) => (
      <span className="hj-plan-title">
        <b>{row.title}</b> {row.kind === 'rehearsal' && <StateTag tone="soon">演练</StateTag>}
      </span>
    ),
  },
  { key: 'number', title: '编号', render: (row) => <code>{row.number}</code> },
  { key: 'state', title: '状态', render: (row) => <StateTag tone={planTone(row.state)}>{row.stateName}</StateTag> },
  {
    key: 'count',
    title: '名册与抽取',
    render: (row) =>
      row.frameCount === null ? (
        <span className="hj-quiet">名册未冻结</span>
      ) : (
        `从 ${grouped(row.frameCount)} 户中${row.drawnCount === null ? '待抽' : `抽 ${grouped(row.drawnCount)} 户`}`
      ),
  },
  {
    key: 'done',
    title: '已查',
    align: 'right',
    render: (row) => (row.drawnCount === null ? '' : `${grouped(row.doneCount)} / ${grouped(row.drawnCount)}`),
  },
  { key: 'hold', title: '抽取时间', render: (row) => <MomentText at={row.holdAt} /> },
  { key: 'window', title: '检查期限', render: (row) => <DateText day={row.visitsTo} short /> },
  { key: 'agency', title: '组织部门', render: (row) => row.agencyName },
  { key: 'joint', title: '部门', optional: true, render: (row) => (row.isJoint ? '跨部门联合' : '本部门') },
  { key: 'publicity', title: '名单公开', optional: true, render: (row) => row.publicity },
  {
    key: 'items',
    title: '事项',
    optional: true,
    render: (row) => <span className="hj-clamp">{row.itemNames.join('；')}</span>,
  },
]
