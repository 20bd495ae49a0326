import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Radio, Select } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { filled } from '../../app/list-state.ts'
import { divisionName } from '../../entities/division-words.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ImportDutyList } from '../import-duty-list/act.tsx'
import { type DutyListShow, dutyListShows } from './duty-list-words.ts'

const here = getRouteApi('/shell/duty-list')

function listDutyList(show: DutyListShow, place: string | undefined) {
  return take(api.GET('/api/catalogue/duty-list', { params: { query: { show, ...filled({ place }) } } }))
}

type Found = Awaited<ReturnType<typeof listDutyList>>
type Line = Found['lines'][number]

/** 权责清单对照: items without an entry, entries without an item, for the city and each district. */
export function ListDutyListScreen() {
  const { show = 'faults', place } = here.useSearch()
  const navigate = here.useNavigate()
  const list = useQuery({
    queryKey: ['duty-list', show, place ?? ''],
    queryFn: () => listDutyList(show, place),
    placeholderData: keepPreviousData,
  })
  const places = list.data?.places ?? []
  const lines = list.data?.lines ?? []
  return (
    <>
      <PageHeader
        title="权责清单对照"
        lede="每个监管事项对应权责清单的一条。事项没有清单条目的，清单条目没有事项的，按市本级和区县分别列出。"
      />
      <div className="hj-stack-24">
        <Panel title="各级清单" actions={<ImportDutyList />}>
          {places.length === 0 ? (
            <p>还没有读入权责清单。</p>
          ) : (
            <ul className="hj-stack">
              {places.map((one) => (
                <li key={one.place}>
                  <b>{placeName(one.place)}</b>：对应 {one.linked} 项，
                  <Fault count={one.withoutEntry} words="事项无条目" />，
                  <Fault count={one.withoutItem} words="条目无事项" />
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <Panel flush>
          {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
          <DataTable
            columns={COLUMNS}
            rows={lines}
            rowKey={(row) => `${row.place} ${row.entryCode ?? ''} ${row.itemCode ?? ''}`}
            loading={list.isPending}
            failed={list.isError}
            headline={
              <>
                <b>{lines.length}</b> 条
              </>
            }
            tools={
              <>
                <Select
                  aria-label="市本级或者区县"
                  allowClear
                  placeholder="各级"
                  style={{ width: 160 }}
                  value={place ?? null}
                  options={places.map((one) => ({ value: one.place, label: placeName(one.place) }))}
                  onChange={(value: string | null) =>
                    void navigate({ search: (before) => filled({ ...before, place: value ?? '' }) })
                  }
                />
                <Radio.Group
                  optionType="button"
                  value={show}
                  onChange={(event) =>
                    void navigate({ search: (before) => ({ ...before, show: event.target.value as DutyListShow }) })
                  }
                  options={SHOWS}
                />
              </>
            }
            empty={<EmptyState why="没有对不上的条目。" fill="事项和权责清单变动后，对照随之变化。" />}
          />
        </Panel>
      </div>
    </>
  )
}

const SHOWS = [
  { value: 'faults', label: '对不上的' },
  { value: 'without-entry', label: '事项无条目' },
  { value: 'without-item', label: '条目无事项' },
  { value: 'all', label: '全部' },
] satisfies { value: (typeof dutyListShows)[number]; label: string }[]

function Fault({ count, words }: { count: number; words: string }) {
  return <StateTag tone={count === 0 ? 'order' : 'law'}>{`${words} ${count}`}</StateTag>
}

function placeName(place: string): string {
  return place === '330200' ? '市本级' : divisionName(place)
}

const COLUMNS: Column<Line>[] = [
  { key: 'place', title: '清单', width: 110, render: (row) => placeName(row.place) },
  {
    key: 'entry',
    title: '权责清单条目',
    render: (row) =>
      row.entryCode === null ? <Missing words="没有条目" /> : `${row.entryTitle ?? ''}（${row.entryCode}）`,
  },
  {
    key: 'item',
    title: '监管事项',
    render: (row) =>
      row.itemId === null ? (
        <Missing words="没有事项" />
      ) : (
        <Link to="/items/$itemId" params={{ itemId: row.itemId }}>
          {row.itemTitle}（{row.itemCode}）
        </Link>
      ),
  },
  { key: 'agency', title: '机关', width: 220, render: (row) => row.agency ?? '—' },
]

function Missing({ words }: { words: string }) {
  return <StateTag tone="law">{words}</StateTag>
}
