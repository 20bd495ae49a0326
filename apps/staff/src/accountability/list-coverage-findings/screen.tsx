import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Radio } from 'antd'
import { problemWords } from '../../api/problem.ts'
import { filled, pagingOf, tablePage } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ProveCoverageAgain } from '../prove-coverage-again/act.tsx'
import { type Coverage, type CoverageFinding, coverageQuery } from './coverage-query.ts'
import { type CoverageKind, coverageKinds, coverageWords } from './coverage-words.ts'

const here = getRouteApi('/shell/coverage')

/** 监管盲区: what nobody supervises, what several do without a lead, what nobody did for a year; and the proof of every night. */
export function ListCoverageFindingsScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const { page, pageSize } = pagingOf(search)
  const isClosed = search.show === 'closed'
  const list = useQuery({
    ...coverageQuery(search.kind, isClosed, page, pageSize),
    placeholderData: keepPreviousData,
  })
  const go = (next: { show?: 'closed' | undefined; page?: number; size?: number }) =>
    void navigate({ search: (before) => filled({ ...before, ...next }) })
  const total = totalOf(list.data, search.kind, isClosed)
  return (
    <>
      <PageHeader
        title="监管盲区"
        lede="每夜核对：每个事项在每一地点都有机关，每户主体、每处场所都有归属。没有的自发现之日起挂账，消除后销账，记录保留。"
      />
      <div className="hj-stack-24">
        <LastNight coverage={list.data} />
        <Panel flush>
          {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
          <DataTable
            columns={isClosed ? [...COLUMNS, CLOSED] : COLUMNS}
            rows={list.data?.findings ?? []}
            rowKey={(row) => `${row.kind} ${row.title} ${row.openedOn}`}
            loading={list.isPending}
            failed={list.isError}
            headline={
              <>
                <b>{grouped(total)}</b> 项{isClosed ? '已销账' : '挂账'}
              </>
            }
            tools={
              <Radio.Group
                optionType="button"
                value={isClosed ? 'closed' : 'open'}
                onChange={(event) => go({ show: event.target.value === 'closed' ? 'closed' : undefined, page: 1 })}
                options={[
                  { value: 'open', label: '挂账' },
                  { value: 'closed', label: '已销账' },
                ]}
              />
            }
            empty={<EmptyState {...emptyWords(search.kind, isClosed)} />}
            page={tablePage(search, total, (to) => go(to))}
          />
        </Panel>
      </div>
    </>
  )
}

function LastNight({ coverage }: { coverage: Coverage | undefined }) {
  const proof = coverage?.proofs[0]
  return (
    <Panel
      title="最近一次核对"
      note={proof ? <MomentText at={proof.startedAt} /> : '第一次核对在启动后几分钟内进行。'}
      actions={<ProveCoverageAgain />}
    >
      {proof && (
        <div className="hj-stack">
          <p>
            {grouped(proof.items)} 个事项 × {grouped(proof.places)} 处地点逐一判定，{grouped(proof.entities)} 户主体、
            {grouped(proof.premises)} 处场所逐户归属，合计证明 <b>{grouped(proof.pairs)}</b> 个“主体 × 事项”；用时{' '}
            {(proof.tookMs / 1000).toFixed(1)} 秒。新挂账 {proof.opened} 项，销账 {proof.closed} 项。
          </p>
          <FactList
            columns={2}
            facts={coverageKinds.map((kind) => ({
              label: coverageWords[kind].name,
              value: <Count kind={kind} open={coverage.counts.find((one) => one.kind === kind)?.open ?? 0} />,
            }))}
          />
        </div>
      )}
    </Panel>
  )
}

/** How many stand open; pressing it shows only these. */
function Count({ kind, open }: { kind: CoverageKind; open: number }) {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const isChosen = search.kind === kind
  return (
    <button
      type="button"
      className="hj-link-button"
      aria-pressed={isChosen}
      onClick={() => void navigate({ search: isChosen ? {} : { kind } })}
    >
      <StateTag tone={open === 0 ? 'order' : 'law'}>{open === 0 ? '无' : `${grouped(open)} 项`}</StateTag>
      {isChosen && '（已选）'}
    </button>
  )
}

function totalOf(coverage: Coverage | undefined, kind: CoverageKind | undefined, isClosed: boolean): number {
  const counts = coverage?.counts.filter((one) => kind === undefined || one.kind === kind) ?? []
  return counts.reduce((sum, one) => sum + (isClosed ? one.closed : one.open), 0)
}

function emptyWords(kind: CoverageKind | undefined, isClosed: boolean): { why: string; fill: string } {
  if (isClosed) return { why: '还没有销账的记录。', fill: '挂账的问题消除后，下一次核对时销账。' }
  if (kind === undefined) return { why: '昨夜核对没有发现盲区。', fill: '每夜核对一次，发现的问题列在这里。' }
  return { why: coverageWords[kind].none, fill: coverageWords[kind].next }
}

const COLUMNS: Column<CoverageFinding>[] = [
  { key: 'kind', title: '问题', width: 130, render: (row) => coverageWords[row.kind].name },
  { key: 'title', title: '对象', render: (row) => <Subject row={row} /> },
  { key: 'detail', title: '情况', render: (row) => row.detail },
  { key: 'openedOn', title: '发现', width: 120, render: (row) => <DateText day={row.openedOn} short /> },
  {
    key: 'days',
    title: '挂账天数',
    width: 100,
    align: 'right',
    render: (row) => <b>{grouped(row.daysOpen)} 天</b>,
  },
]

const CLOSED: Column<CoverageFinding> = {
  key: 'closedOn',
  title: '销账',
  width: 120,
  render: (row) => <DateText day={row.closedOn} short />,
}

function Subject({ row }: { row: CoverageFinding }) {
  return row.kind.startsWith('item') || row.kind === 'overlap-without-lead' ? (
    <Link to="/items/$itemId" params={{ itemId: row.subjectId }}>
      {row.title}
    </Link>
  ) : (
    <Link to="/entities/$entityId" params={{ entityId: row.subjectId }}>
      {row.title}
    </Link>
  )
}
