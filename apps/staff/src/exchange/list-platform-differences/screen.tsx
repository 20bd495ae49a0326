import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Radio } from 'antd'
import { useState } from 'react'
import { problemWords } from '../../api/problem.ts'
import { filled } from '../../app/list-state.ts'
import { BatchReport, type BatchLine } from '../../ui/batch-report.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ComparePlatformButton } from '../compare-platform-list/button.tsx'
import { PushButton, PushSelected } from '../push-platform-difference/act.tsx'
import { TakeSelected } from '../take-platform-difference/button.tsx'
import { type DifferenceList, differencesQuery, type PlatformDifference } from './differences-query.ts'
import './differences.css'

const here = getRouteApi('/shell/platform-list')

const KINDS = [
  ['all', '全部'],
  ['missing-there', '平台没有'],
  ['missing-here', '本地没有'],
  ['other-version', '版本不同'],
  ['other-text', '内容不同'],
  ['other-standing', '效力不同'],
] as const

/** 平台目录对账: the platform's own list of item versions beside ours; each difference is pushed again or taken over. */
export function ListPlatformDifferencesScreen() {
  const { kind = 'all' } = here.useSearch()
  const navigate = here.useNavigate()
  const cache = useQueryClient()
  const [selected, setSelected] = useState<string[]>([])
  const [report, setReport] = useState<BatchLine[]>()
  const found = useQuery(differencesQuery)
  const { list, all, platformListId } = readFound(found.data)
  const rows = kind === 'all' ? all : all.filter((row) => row.kind === kind)
  const chosen = rows.filter((row) => selected.includes(row.differenceId))
  const finish = (lines?: BatchLine[]) => {
    setReport(lines)
    setSelected([])
    void cache.invalidateQueries({ queryKey: ['platform-differences'] })
  }
  return (
    <>
      <PageHeader
        title="平台目录对账"
        lede="省行政执法监管平台上的事项版本与本地目录逐项、逐列比对。每夜自动对账一次；本地为准的再推送，平台更新的转入目录并入复核。"
        actions={<ComparePlatformButton />}
      />
      <div className="hj-stack-24">
        {found.isError && <ProblemNotice problem={problemWords(found.error)} />}
        {list !== null && <Sums list={list} differences={all.length} />}
        <Panel flush>
          {report && (
            <BatchReport lines={report} done="已排队推送，随下一批次送出" onClose={() => setReport(undefined)} />
          )}
          <DataTable
            columns={columns(platformListId, finish)}
            rows={rows}
            rowKey={(row) => row.differenceId}
            loading={found.isPending}
            failed={found.isError}
            headline={
              <>
                差异 <b>{grouped(rows.length)}</b> 项
              </>
            }
            tools={
              <>
                <PushSelected rows={chosen} platformListId={platformListId} onDone={finish} />
                <TakeSelected rows={chosen} platformListId={platformListId} onDone={() => finish()} />
                <Radio.Group
                  optionType="button"
                  value={kind}
                  onChange={(event) => void navigate({ search: filled({ kind: event.target.value as typeof kind }) })}
                  options={KINDS.map(([value, label]) => ({ value, label }))}
                />
              </>
            }
            empty={<NoDifference isCompared={list !== null} />}
            expand={(row) => <Columns row={row} />}
            selection={{ keys: selected, onChange: setSelected }}
          />
        </Panel>
      </div>
    </>
  )
}

function readFound(data: DifferenceList | undefined) {
  const list = data?.list ?? null
  return { list, all: data?.differences ?? [], platformListId: list?.platformListId ?? '' }
}

function NoDifference({ isCompared }: { isCompared: boolean }) {
  return isCompared ? (
    <EmptyState why="没有这一类差异。" fill="两边的目录在这一类上一致。" />
  ) : (
    <EmptyState why="还没有对过账。" fill="平台放入目录文件，或设为经网关送达后，点“重新对账”。" />
  )
}

function Sums({
  list,
  differences,
}: {
  list: {
    readFrom: string
    rowsThere: number
    rowsHere: number
    alike: number
    open: number
    readBy: string
    readAt: string
  }
  differences: number
}) {
  return (
    <Panel title="最近一次对账" note={<MomentText at={list.readAt} />}>
      <p>
        平台 <b>{grouped(list.rowsThere)}</b> 项，本地 <b>{grouped(list.rowsHere)}</b> 项，一致{' '}
        <b>{grouped(list.alike)}</b> 项，差异 <b>{grouped(differences)}</b> 项，其中未处理 <b>{grouped(list.open)}</b>{' '}
        项。
      </p>
      <p className="hj-quiet hj-small">
        来自 {list.readFrom} · {list.readBy}
      </p>
    </Panel>
  )
}

const STATES = { open: '待处理', pushed: '已再推送', taken: '已转入复核' } as const

function columns(platformListId: string, onDone: (lines: BatchLine[]) => void): Column<PlatformDifference>[] {
  return [
    {
      key: 'title',
      title: '事项',
      render: (row) => (
        <>
          <b className="hj-clamp hj-difference-title">{row.title}</b>
          <span className="hj-quiet hj-small hj-nowrap">
            {row.catalogueCode === '' ? '没有目录编码' : row.catalogueCode} · {row.itemCode}
          </span>
        </>
      ),
    },
    {
      key: 'kind',
      title: '差异',
      render: (row) => (
        <StateTag tone={row.isNewerThere ? 'soon' : 'law'}>
          {row.kindLabel}
          {row.isNewerThere && row.kind !== 'missing-here' && '，平台较新'}
        </StateTag>
      ),
    },
    {
      key: 'fields',
      title: '不同的列',
      render: (row) => (
        <span className="hj-clamp hj-difference-fields">
          {row.note === '' ? row.fields.map((one) => one.title).join('、') : row.note}
        </span>
      ),
    },
    {
      key: 'state',
      title: '状态',
      render: (row) => (
        <StateTag tone={row.state === 'open' ? 'open' : 'order'}>
          {STATES[row.state]}
          {row.settledBy !== null && `·${row.settledBy}`}
        </StateTag>
      ),
    },
    {
      key: 'act',
      title: '办理',
      render: (row) => <PushButton row={row} platformListId={platformListId} onDone={onDone} />,
    },
  ]
}

/** Ours and theirs of every column that differs, one under the other. */
function Columns({ row }: { row: PlatformDifference }) {
  if (row.fields.length === 0) return <p className="hj-quiet">{row.note === '' ? '只有一边有这个事项。' : row.note}</p>
  return (
    <dl className="hj-difference">
      {row.fields.map((one) => (
        <div key={one.name}>
          <dt>{one.title}</dt>
          <dd>
            本地：{one.ours === '' ? '（空）' : one.ours}
            <br />
            平台：{one.theirs === '' ? '（空）' : one.theirs}
          </dd>
        </div>
      ))}
    </dl>
  )
}
