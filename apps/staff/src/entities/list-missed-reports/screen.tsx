import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { filled } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { DecideReportForm } from '../decide-missed-report/form.tsx'
import { ReviewReportForm } from '../review-missed-report/form.tsx'

const here = getRouteApi('/shell/missed-reports')
const MOST = 200

const STATES = [
  { value: 'proposed', label: '待初审' },
  { value: 'reviewed', label: '待审核' },
  { value: 'decided', label: '已列入（标记）' },
  { value: 'ended', label: '已移出（恢复）' },
  { value: 'withdrawn', label: '不再处理' },
] as const
type State = (typeof STATES)[number]['value']

function read(state: State) {
  return take(api.GET('/api/entities/missed-reports', { params: { query: { state, limit: MOST } } }))
}

type Found = Awaited<ReturnType<typeof read>>['rows'][number]

/** 未年报核查: firms are listed, 个体工商户 marked; two people decide; a report filed late ends it with its day. */
export function ListMissedReportsScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const state: State = search.state ?? 'proposed'
  const found = useQuery({
    queryKey: ['missed-reports', state],
    queryFn: () => read(state),
    placeholderData: keepPreviousData,
  })
  const count = (key: State) =>
    (found.data?.states ?? []).filter((one) => one.state === key).reduce((sum, one) => sum + one.count, 0)
  return (
    <>
      <PageHeader
        title="未年报核查"
        lede="每年 7 月 1 日核对上一年度：企业拟列入经营异常名录，个体工商户拟标记，当年设立的不在内；初审、审核由两人办理，补报的自补报之日移出，记录保留。"
      />
      <div className="hj-stack">
        {found.isError && <ProblemNotice problem={problemWords(found.error)} />}
        <div style={{ overflowX: 'auto' }}>
          <Segmented
            aria-label="办理状态"
            value={state}
            onChange={(next) => void navigate({ search: filled({ state: next }) })}
            options={STATES.map((one) => ({ value: one.value, label: `${one.label} ${count(one.value)}` }))}
          />
        </div>
        <Panel flush>
          <DataTable
            columns={columns}
            rows={found.data?.rows ?? []}
            rowKey={(row) => row.findingId}
            loading={found.isPending}
            failed={found.isError}
            headline={
              <>
                <b>{count(state)}</b> 户
              </>
            }
            empty={
              <EmptyState why="没有这样的记录。" fill="归集到上一年度的年报后，7 月 1 日自动核对，未报的列在这里。" />
            }
            {...(state === 'proposed' || state === 'reviewed' ? { expand: (row: Found) => <ActOf row={row} /> } : {})}
          />
        </Panel>
      </div>
    </>
  )
}

function ActOf({ row }: { row: Found }) {
  return (
    <div style={{ maxWidth: 480 }} className="hj-stack">
      <p className="hj-quiet">{row.notice}</p>
      {row.state === 'proposed' ? (
        <ReviewReportForm findingId={row.findingId} />
      ) : (
        <DecideReportForm findingId={row.findingId} />
      )}
    </div>
  )
}

const columns: Column<Found>[] = [
  {
    key: 'entity',
    title: '主体',
    render: (row) => (
      <Link to="/entities/$entityId" params={{ entityId: row.entityId }}>
        {row.entityName}
      </Link>
    ),
  },
  { key: 'year', title: '年度', render: (row) => row.year },
  { key: 'state', title: '状态', render: (row) => row.stateName },
  { key: 'on', title: '提出', render: (row) => <DateText day={row.proposedOn} /> },
  { key: 'first', title: '初审', render: (row) => row.firstBy },
  { key: 'document', title: '审核与文号', render: (row) => `${row.secondBy ?? ''} ${row.documentNumber ?? ''}` },
  { key: 'ended', title: '移出（恢复）', render: (row) => row.endedOn && <DateText day={row.endedOn} /> },
]
