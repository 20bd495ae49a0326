import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Input, Segmented, Select } from 'antd'
import { problemWords } from '../../api/problem.ts'
import { filled, pagingOf, tablePage } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ClockWords, LANE_WORDS, LaneState } from '../hotline-words.tsx'
import './hotline.css'
import { type HotlineCounts, type HotlineLine, hotlineOrdersQuery, LANE_KINDS, type OrderShow } from './orders-query.ts'

const here = getRouteApi('/shell/hotline')

const LEDE =
  '12345 转来的工单，按谁先到期排列。热线的时钟自转办起算，本机关的时钟自收到起算，两个并列；来电人不在列表里。'

/** 热线工单: the lanes on this office's desk with both clocks. */
export function ListHotlineOrdersScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const { show = 'open' } = search
  const { page, pageSize } = pagingOf(search)
  const list = useQuery({
    ...hotlineOrdersQuery({ show, lane: search.lane, words: search.q, page, pageSize }),
    placeholderData: keepPreviousData,
  })
  const go = (next: Partial<typeof search>) => void navigate({ search: (before) => filled({ ...before, ...next }) })
  const { counts, total = 0, orders = [] } = list.data ?? {}
  return (
    <>
      <PageHeader title="热线工单" lede={LEDE} />
      <div className="hj-stack">
        {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
        <div style={{ overflowX: 'auto' }}>
          <Segmented
            aria-label="看哪些"
            value={show}
            onChange={(next) => go({ show: next, page: 1 })}
            options={viewsOf(counts)}
          />
        </div>
        <Panel flush>
          <DataTable
            columns={COLUMNS}
            rows={orders}
            rowKey={(row) => `${row.orderNumber} ${row.lane}`}
            loading={list.isPending}
            failed={list.isError}
            headline={
              <>
                <b>{grouped(total)}</b> 件
              </>
            }
            tools={
              <>
                <Select
                  aria-label="诉求类型"
                  allowClear
                  placeholder="全部类型"
                  style={{ width: 180 }}
                  value={search.lane ?? null}
                  onChange={(lane) => go({ lane: lane ?? undefined, page: 1 })}
                  options={LANE_KINDS.map((value) => ({ value, label: LANE_WORDS[value] }))}
                />
                <Input.Search
                  aria-label="工单编号、标题或涉事主体"
                  placeholder="工单编号、标题、涉事主体"
                  style={{ width: 280 }}
                  allowClear
                  defaultValue={search.q ?? ''}
                  onSearch={(q) => go({ q, page: 1 })}
                />
              </>
            }
            empty={<EmptyState why="没有这样的工单。" fill="12345 转给本机关的工单，到了就在这里。" />}
            page={tablePage(search, total, (to) => go(to))}
          />
        </Panel>
      </div>
    </>
  )
}

function viewsOf(counts: HotlineCounts | undefined): { value: OrderShow; label: string }[] {
  const { waiting = '', handling = '', overdue = '' } = counts ?? {}
  return [
    { value: 'open', label: '在办' },
    { value: 'waiting', label: `待签收 ${waiting}` },
    { value: 'handling', label: `办理中 ${handling}` },
    { value: 'overdue', label: `已超期 ${overdue}` },
    { value: 'settled', label: '已办结、已退单' },
    { value: 'all', label: '全部' },
  ]
}

const COLUMNS: Column<HotlineLine>[] = [
  {
    key: 'order',
    title: '工单',
    render: (row) => (
      <>
        <Link
          className="hj-hotline-title"
          to="/hotline/$orderNumber/$lane"
          params={{ orderNumber: row.orderNumber, lane: row.lane }}
        >
          {row.title}
        </Link>
        <span className="hj-quiet hj-small">
          {row.orderNumber} · {row.laneLabel} · {row.channel}，转办 <MomentText at={row.transferredAt} short />
        </span>
        {row.urgency !== '一般' && (
          <>
            {' '}
            <StateTag tone="law">{row.urgency}</StateTag>
          </>
        )}
        {row.isConfidential && (
          <>
            {' '}
            <StateTag tone="closed">来电人保密</StateTag>
          </>
        )}
      </>
    ),
  },
  {
    key: 'subject',
    title: '涉事主体',
    render: (row) => <SubjectCell row={row} />,
  },
  {
    key: 'state',
    title: '状态',
    render: (row) => (
      <>
        <LaneState of={row} />
        <span className="hj-quiet hj-small" style={{ display: 'block' }}>
          {row.agencyName}
          {row.handlerName !== null && ` · ${row.handlerName}`}
          {row.extension === 'asked' && ' · 已申请延期'}
          {row.extension === 'granted' && ' · 已同意延期'}
        </span>
      </>
    ),
  },
  {
    key: 'clocks',
    title: '期限',
    render: (row) => (
      <ul className="hj-hotline-clocks">
        {row.clocks
          .filter((one) => one.isRunning)
          .map((one) => (
            <li key={one.ruleId}>
              <span className="hj-quiet hj-small">{one.side === 'own' ? `本机关 ${one.what}` : one.what}</span>
              <ClockWords clock={one} />
            </li>
          ))}
      </ul>
    ),
  },
]

function SubjectCell({ row }: { row: HotlineLine }) {
  if (row.entityState === 'matched' && row.entityId !== null)
    return (
      <Link to="/entities/$entityId" params={{ entityId: row.entityId }}>
        {row.subjectName === '' ? '已认定的主体' : row.subjectName}
      </Link>
    )
  if (row.subjectName === '') return <span className="hj-quiet">未写明</span>
  return (
    <>
      {row.subjectName} {row.entityState === 'doubtful' && <span className="hj-quiet hj-small">待身份归集认定</span>}
    </>
  )
}
