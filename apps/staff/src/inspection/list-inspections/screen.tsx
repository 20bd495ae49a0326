import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { filled, pagingOf, tablePage, without } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { type VisitState, visitTones } from '../visit-words.ts'
import { InspectionFilters } from './filters.tsx'

const here = getRouteApi('/shell/inspections')

export interface InspectionFilter {
  q?: string
  state?: VisitState
  origin?: 'draw' | 'single'
  overdue?: 'true'
}

function listInspections(filter: InspectionFilter, page: number, pageSize: number) {
  const { q, state, origin, overdue } = filter
  const query = {
    ...filled({ text: q, state: state && [state], origin, isOverdue: overdue }),
    limit: pageSize,
    offset: (page - 1) * pageSize,
  }
  return take(api.GET('/api/inspection/visits', { params: { query } }))
}

const NONE = { total: 0, entities: 0, overdue: 0, visits: [] }

type VisitLine = Awaited<ReturnType<typeof listInspections>>['visits'][number]

/** 检查: every visit of the agencies one may see, newest window first. */
export function ListInspectionsScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const { page, pageSize } = pagingOf(search)
  const filter: InspectionFilter = without(search, 'page', 'size', 'cols')
  const visits = useQuery({
    queryKey: ['visits', filter, page, pageSize],
    queryFn: () => listInspections(filter, page, pageSize),
    placeholderData: keepPreviousData,
  })
  const found = visits.data ?? NONE
  return (
    <>
      <PageHeader title="检查" lede="无计划不检查：每次入企来自一次抽取，或者有单独的批准。" />
      <Panel flush>
        <InspectionFilters filter={filter} onFilter={(next) => void navigate({ search: next })} />
        {visits.isError && <ProblemNotice problem={problemWords(visits.error)} />}
        <DataTable
          columns={columns}
          rows={found.visits}
          rowKey={(row) => row.visitId}
          loading={visits.isPending}
          failed={visits.isError}
          headline={
            <>
              查询结果：检查 <b>{grouped(found.total)}</b> 次，企业 <b>{grouped(found.entities)}</b> 户
              {found.overdue > 0 && <>，逾期未查 {grouped(found.overdue)} 次</>}
            </>
          }
          empty={
            <EmptyState
              why="没有符合条件的检查。"
              fill="抽取放行后，中签企业的检查任务会自动列在这里；也可以先清空查询条件。"
            />
          }
          page={tablePage(search, found.total, (to) => void navigate({ search: (before) => ({ ...before, ...to }) }))}
          shown={search.cols}
          onShown={(cols) => void navigate({ search: (before) => filled({ ...before, cols }) })}
          onOpen={(row) => void navigate({ to: '/inspections/$visitId', params: { visitId: row.visitId } })}
        />
      </Panel>
    </>
  )
}

const columns: Column<VisitLine>[] = [
  { key: 'entity', title: '企业', render: (row) => <b>{row.entityName}</b> },
  { key: 'task', title: '任务', render: (row) => (row.isRehearsal ? `演练 · ${row.taskName}` : row.taskName) },
  { key: 'origin', title: '来源', render: (row) => (row.origin === 'draw' ? '抽取' : '单独批准') },
  {
    key: 'state',
    title: '状态',
    render: (row) => (
      <StateTag tone={row.isOverdue ? 'law' : visitTones[row.state]}>
        {row.isOverdue ? `${row.stateWord}·已逾期` : row.stateWord}
      </StateTag>
    ),
  },
  { key: 'next', title: '下一步', render: (row) => row.nextWord },
  { key: 'to', title: '检查期限', render: (row) => <DateText day={row.plannedToOn} /> },
  { key: 'officers', title: '执法人员', render: (row) => row.officerNames.join('、') },
  {
    key: 'result',
    title: '结果',
    render: (row) =>
      row.resultLabels.length > 0 ? row.resultLabels.join('；') : <span className="hj-quiet">尚未录入</span>,
  },
  {
    key: 'points',
    title: '要点',
    align: 'right',
    optional: true,
    render: (row) => `${row.answeredCount} / ${row.pointCount}`,
  },
  { key: 'address', title: '地址', optional: true, render: (row) => row.address },
]
