import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Radio, Select } from 'antd'
import { useState } from 'react'
import { problemWords } from '../../api/problem.ts'
import { filled, pagingOf, tablePage } from '../../app/list-state.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { CorrectionForm } from '../correct-feed-row/form.tsx'
import { ReturnRowsButton } from '../return-feed-rows/button.tsx'
import { columnsOfAll } from './columns.tsx'
import { rowKey, type RowsFound, rowsQuery } from './rows-query.ts'

const here = getRouteApi('/shell/feed-quarantine')

const STATES = [
  ['open', '待处理'],
  ['returned', '已退回'],
  ['loaded', '已载入'],
  ['discarded', '已作废'],
] as const

/** 隔离工作台: rows of all feeds and register files, by feed, reason and agency; corrected in place or given back to their source. */
export function ListQuarantinedRowsScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const [selected, setSelected] = useState<string[]>([])
  const { page, pageSize } = pagingOf(search)
  const { state = 'open', feed, agency, reason } = search
  const rows = useQuery({
    ...rowsQuery({ feedKey: feed, agency, reason, state }, page, pageSize),
    placeholderData: keepPreviousData,
  })
  const found = rows.data
  const go = (next: Partial<typeof search>) => {
    setSelected([])
    void navigate({ search: (before) => filled({ ...before, page: undefined, ...next }) })
  }
  const chosen = (found?.rows ?? []).filter((row) => selected.includes(rowKey(row)))
  return (
    <>
      <PageHeader
        title="隔离工作台"
        lede="各数据源和登记文件里读不懂、认不准的行都在这里：就地改正后载入，或连同理由退回来源机关。"
        actions={<Link to="/return-slips">退回单</Link>}
      />
      {rows.isError && <ProblemNotice problem={problemWords(rows.error)} />}
      <Panel flush>
        <DataTable
          columns={columnsOfAll}
          rows={found?.rows ?? []}
          rowKey={rowKey}
          loading={rows.isPending}
          failed={rows.isError}
          headline={
            <>
              <b>{grouped(found?.total ?? 0)}</b> 行
            </>
          }
          tools={
            <>
              <ReturnRowsButton rows={chosen} onDone={() => setSelected([])} />
              <Filters found={found} feed={feed} agency={agency} reason={reason} onGo={go} />
              <Radio.Group
                optionType="button"
                value={state}
                onChange={(event) => go({ state: event.target.value as (typeof STATES)[number][0] })}
                options={STATES.map(([value, label]) => ({ value, label }))}
              />
            </>
          }
          expand={(row) => <CorrectionForm row={row} />}
          empty={<EmptyState why="没有符合条件的行。" fill="每一行都读懂了；读不懂的行会留在这里，写明理由。" />}
          page={tablePage(search, found?.total ?? 0, (to) => go(to))}
          selection={{ keys: selected, onChange: setSelected }}
        />
      </Panel>
    </>
  )
}

interface FiltersProps {
  found: RowsFound | undefined
  feed: string | undefined
  agency: string | undefined
  reason: string | undefined
  onGo(next: { feed?: string; agency?: string; reason?: string }): void
}

function Filters({ found, feed, agency, reason, onGo }: FiltersProps) {
  return (
    <>
      <Select
        allowClear
        aria-label="数据源"
        placeholder="全部数据源"
        style={{ width: 220 }}
        value={feed ?? null}
        onChange={(value: string | null) => onGo({ feed: value ?? '' })}
        options={(found?.feeds ?? []).map((one) => ({ value: one.key, label: `${one.title}（${one.count}）` }))}
      />
      <Select
        allowClear
        aria-label="隔离理由"
        placeholder="全部理由"
        style={{ width: 200 }}
        value={reason ?? null}
        onChange={(value: string | null) => onGo({ reason: value ?? '' })}
        options={(found?.reasons ?? []).map((one) => ({ value: one.key, label: `${one.word}（${one.count}）` }))}
      />
      <Select
        allowClear
        aria-label="来源机关"
        placeholder="全部机关"
        style={{ width: 220 }}
        value={agency ?? null}
        onChange={(value: string | null) => onGo({ agency: value ?? '' })}
        options={(found?.agencies ?? []).map((one) => ({ value: one.key, label: `${one.key}（${one.count}）` }))}
      />
    </>
  )
}
