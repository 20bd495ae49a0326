import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Radio } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { pagingOf, tablePage } from '../../app/list-state.ts'
import { ClockLine } from '../../ui/clock-line.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { momentInBeijing } from '../../ui/day.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { CautionNotice, ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { deliveriesQuery } from '../list-deliveries/deliveries-query.ts'
import './publications.css'
import { publicationTones } from '../publication-words.ts'

const here = getRouteApi('/shell/publications')

export type PublicationFilter = 'waiting' | 'overdue' | 'late' | 'published' | 'withdrawn' | 'withheld' | 'all'

function listPublications(filter: PublicationFilter, page: number, pageSize: number) {
  return take(api.GET('/api/disclosure/publications', { params: { query: { filter, page, pageSize } } }))
}

type Found = Awaited<ReturnType<typeof listPublications>>
type Publication = Found['publications'][number]

const FILTERS: [PublicationFilter, string][] = [
  ['waiting', '待公示'],
  ['overdue', '已超期'],
  ['late', '逾期公示'],
  ['published', '已公示'],
  ['withheld', '不公示'],
  ['withdrawn', '已撤回'],
]

/** 公示: results inside their twenty working days, with the clock they run on. */
export function ListPublicationsScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const { show = 'waiting' } = search
  const { page, pageSize } = pagingOf(search)
  const list = useQuery({
    queryKey: ['publications', show, page, pageSize],
    queryFn: () => listPublications(show, page, pageSize),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHeader
        title="公示"
        lede="检查结果自形成之日起 20 个工作日内公示；公示文本先遮盖个人信息，再由人核对批准。"
      />
      <FailedReceipts />
      <Panel flush>
        {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
        <DataTable
          columns={columns}
          rows={list.data?.publications ?? []}
          rowKey={(row) => row.id}
          loading={list.isPending}
          failed={list.isError}
          headline={
            <>
              <b>{list.data?.total ?? 0}</b> 件
            </>
          }
          tools={
            <Radio.Group
              optionType="button"
              value={show}
              onChange={(event) => void navigate({ search: { show: event.target.value } })}
              options={FILTERS.map(([value, name]) => ({ value, label: withCount(name, list.data?.counts[value]) }))}
            />
          }
          empty={
            <EmptyState why="这一类没有公示事项。" fill="检查录入结果后自动进入待公示，期限从结果形成之日起算。" />
          }
          page={tablePage(
            search,
            list.data?.total ?? 0,
            (to) => void navigate({ search: (before) => ({ ...before, ...to }) }),
          )}
          onOpen={(row) => void navigate({ to: '/publications/$publicationId', params: { publicationId: row.id } })}
        />
      </Panel>
    </>
  )
}

/** Receipts that failed are told where publications are looked at; their reasons stand on their own page. */
function FailedReceipts() {
  const failed = useQuery(deliveriesQuery({ page: 1, size: 1 })).data
  if (failed === undefined || failed.total === 0) return null
  return (
    <div className="hj-failed-receipts">
      <CautionNotice title={`${failed.total} 件公示没有被渠道收下`}>
        <p>
          {failed.deliveries[0]?.entityName}：{failed.deliveries[0]?.note}。<Link to="/deliveries">查看理由并重送</Link>
        </p>
      </CautionNotice>
    </div>
  )
}

function withCount(name: string, count: number | undefined): string {
  return count === undefined || count === 0 ? name : `${name} ${count}`
}

const columns: Column<Publication>[] = [
  { key: 'entity', title: '企业', render: (row) => <b className="hj-clamp">{row.entityName}</b> },
  {
    key: 'clock',
    title: '公示期限',
    width: 270,
    render: (row) =>
      row.state === 'waiting' ? (
        <PublicationClock row={row} />
      ) : row.publishedOn ? (
        <DateText day={row.publishedOn} />
      ) : (
        ''
      ),
  },
  {
    key: 'title',
    title: '内容',
    render: (row) => <span className="hj-clamp">{row.isRehearsal ? `演练 · ${row.title}` : row.title}</span>,
  },
  { key: 'number', title: '文号', optional: true, render: (row) => row.noticeNumber },
  { key: 'agency', title: '机关', optional: true, render: (row) => row.agencyName },
  {
    key: 'state',
    title: '状态',
    render: (row) => (
      <StateTag tone={publicationTones(row.state, row.clock.isOverdue)}>
        {row.state === 'waiting' && row.clock.isOverdue ? '待公示·已超期' : row.stateLabel}
      </StateTag>
    ),
  },
  { key: 'redacted', title: '遮盖', align: 'right', render: (row) => `${row.redactionCount} 处` },
]

function PublicationClock({ row }: { row: Publication }) {
  return (
    <ClockLine
      narrow
      clock={{
        startOn: row.clock.startOn,
        dueOn: row.clock.dueOn,
        todayOn: momentInBeijing(new Date().toISOString())?.day ?? row.clock.startOn,
        remaining: row.clock.remainingWd,
        provisional: row.clock.isProvisional,
      }}
    />
  )
}
