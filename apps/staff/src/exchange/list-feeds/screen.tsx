import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Input, Select } from 'antd'
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
import { batchTones, modeWords, scheduleWords } from '../feed-words.ts'
import { type Feed, feedsQuery } from './feeds-query.ts'

const here = getRouteApi('/shell/feeds')

/** 数据源: what every agency sends, and how its last batch went. */
export function ListFeedsScreen() {
  const { q, agency } = here.useSearch()
  const navigate = here.useNavigate()
  const feeds = useQuery(feedsQuery)
  const all = feeds.data?.feeds ?? []
  const shown = all.filter((feed) => isWanted(feed, q, agency)).sort(byUrgency)
  const waiting = shown.reduce((sum, feed) => sum + feed.waiting, 0)
  const overdue = shown.filter((feed) => feed.isOverdue).length
  const delivered = shown.filter((feed) => feed.lastBatch !== null).length
  const go = (next: { q?: string | undefined; agency?: string | undefined }) =>
    void navigate({ search: (before) => filled({ ...before, ...next }), replace: true })
  return (
    <>
      <PageHeader
        title="数据源"
        lede="每张表由谁送来、凭什么依据、列怎样成为事实，都写明；读不懂的行进隔离，不丢弃。"
        actions={<Link to="/feed-quarantine">隔离工作台</Link>}
      />
      {feeds.isError && <ProblemNotice problem={problemWords(feeds.error)} />}
      <Panel flush>
        <DataTable
          columns={columns}
          rows={shown}
          rowKey={(feed) => feed.feedKey}
          loading={feeds.isPending}
          failed={feeds.isError}
          headline={
            <>
              数据源 <b>{shown.length}</b> 个，已有批次 <b>{delivered}</b> 个，待更正 <b>{grouped(waiting)}</b> 行
              {overdue > 0 && (
                <>
                  ，逾期未到 <b>{overdue}</b> 个
                </>
              )}
            </>
          }
          tools={
            <>
              <Input.Search
                aria-label="查数据源"
                placeholder="表名或名称"
                allowClear
                style={{ width: 220 }}
                defaultValue={q ?? ''}
                onSearch={(text) => go({ q: text })}
              />
              <Select
                allowClear
                aria-label="来源机关"
                placeholder="全部机关"
                style={{ width: 260 }}
                value={agency ?? null}
                onChange={(value: string | null) => go({ agency: value ?? '' })}
                options={[...new Set(all.map((feed) => feed.agency))].map((name) => ({ value: name, label: name }))}
              />
            </>
          }
          empty={<EmptyState why="没有符合条件的数据源。" fill="清除条件，可见全部 57 张表。" />}
          onOpen={(feed) => void navigate({ to: '/feeds/$feedKey', params: { feedKey: feed.feedKey } })}
        />
      </Panel>
    </>
  )
}

function isWanted(feed: Feed, q: string | undefined, agency: string | undefined): boolean {
  const isNamed = q === undefined || feed.title.includes(q) || feed.table.includes(q)
  return isNamed && (agency === undefined || feed.agency === agency)
}

/** Overdue feeds come first, then those with rows that wait, then those that deliver. */
function byUrgency(one: Feed, other: Feed): number {
  return (
    Number(other.isOverdue) - Number(one.isOverdue) ||
    other.waiting - one.waiting ||
    Number(other.lastBatch !== null) - Number(one.lastBatch !== null)
  )
}

const columns: Column<Feed>[] = [
  {
    key: 'title',
    title: '数据源、来源机关、表名',
    render: (feed) => (
      <div style={{ maxWidth: 'min(26em, 52vw)', width: 'max-content', whiteSpace: 'normal' }}>
        <Link to="/feeds/$feedKey" params={{ feedKey: feed.feedKey }}>
          {feed.title}
        </Link>
        <div className="hj-quiet hj-small" style={{ overflowWrap: 'anywhere' }}>
          {feed.agency} · {feed.table}
        </div>
      </div>
    ),
  },
  {
    key: 'mode',
    title: '方式',
    render: (feed) => (
      <>
        {modeWords[feed.mode]} · {scheduleWords[feed.schedule]}
        {feed.isOverdue && (
          <>
            {' '}
            <StateTag tone="soon">逾期未到</StateTag>
          </>
        )}
        {feed.tableTold !== null && <span className="hj-quiet hj-small"> {feed.tableTold}</span>}
      </>
    ),
  },
  {
    key: 'waiting',
    title: '待更正',
    align: 'right',
    render: (feed) =>
      feed.waiting === 0 ? (
        '0'
      ) : (
        <Link to="/feed-quarantine" search={{ feed: feed.feedKey }}>
          {grouped(feed.waiting)}
        </Link>
      ),
  },
  {
    key: 'last',
    title: '最近一批',
    render: (feed) =>
      feed.lastBatch === null ? (
        <span className="hj-quiet">还没有收到过</span>
      ) : (
        <Link to="/feed-batches/$batchId" params={{ batchId: feed.lastBatch.batchId }}>
          <StateTag tone={batchTones[feed.lastBatch.state]}>{feed.lastBatch.stateName}</StateTag>
        </Link>
      ),
  },
  { key: 'equation', title: '等式', render: (feed) => feed.lastBatch?.equation ?? '' },
  {
    key: 'at',
    title: '收到时间',
    render: (feed) => (feed.lastBatch === null ? '' : <MomentText at={feed.lastBatch.startedAt} />),
  },
]
