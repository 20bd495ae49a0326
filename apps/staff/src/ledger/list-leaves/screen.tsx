import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Drawer, Select } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, pagingOf, tablePage, without } from '../../app/list-state.ts'
import { CopyableCode } from '../../ui/copyable-code.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { leafWords } from '../leaf-words.ts'
import { LeafMark } from '../prove-inclusion/leaf-mark.tsx'
import { WitnessForm } from '../register-witness/form.tsx'
import { CheckpointPanel } from './checkpoint-panel.tsx'
import { ErasurePanel } from './erasure-panel.tsx'
import { LeafCard } from './leaf-card.tsx'

const here = getRouteApi('/shell/ledger')

function listLeaves(query: { type?: string; subjectId?: string; page: number; pageSize: number }) {
  return take(api.GET('/api/ledger/leaves', { params: { query } }))
}

type Leaf = Awaited<ReturnType<typeof listLeaves>>['rows'][number]

/** 证据账本: every act left a leaf; no personal value is in any of them. */
export function ListLeavesScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const { page, pageSize } = pagingOf(search)
  const query = { page, pageSize, ...filled({ type: search.type, subjectId: search.subject }) }
  const leaves = useQuery({
    queryKey: ['leaves', query],
    queryFn: () => listLeaves(query),
    placeholderData: keepPreviousData,
  })
  const found = leaves.data ?? { total: 0, types: [], rows: [] }
  return (
    <div className="hj-stack-24">
      <PageHeader
        title="证据账本"
        lede="每一次办理都在同一笔事务里留下一片叶；没有叶，就等于没有办过。叶里只有摘要，没有姓名和电话。"
        actions={
          <ActBar
            acts={[
              {
                slug: 'register-witness',
                name: '登记见证人',
                permission: 'ledger.register-witness',
                form: (close) => <WitnessForm onDone={close} />,
              },
            ]}
            open={search.act}
            onOpen={(act) => void navigate({ search: (before) => filled({ ...without(before, 'act'), act }) })}
          />
        }
      />
      <CheckpointPanel />
      {leaves.isError && <ProblemNotice problem={problemWords(leaves.error)} />}
      <Panel flush>
        <DataTable
          columns={columns}
          rows={found.rows}
          rowKey={(row) => row.leafHash}
          loading={leaves.isPending}
          failed={leaves.isError}
          headline={
            <>
              查询结果：<b>{grouped(found.total)}</b> 片叶
            </>
          }
          tools={
            <TypeFilter
              types={found.types}
              value={search.type}
              onChange={(type) => void navigate({ search: type ? { type } : {} })}
            />
          }
          empty={<EmptyState why="没有符合条件的叶。" fill="去掉类别条件，或稍候：刚办的事在数秒内编入。" />}
          page={tablePage(search, found.total, (to) => void navigate({ search: (before) => ({ ...before, ...to }) }))}
          openKey={search.open}
          onOpen={(row) => void navigate({ search: (before) => ({ ...before, open: row.leafHash }) })}
        />
      </Panel>
      <ErasurePanel />
      <Drawer
        open={search.open !== undefined}
        size={620}
        title="一片叶"
        onClose={() => void navigate({ search: (before) => without(before, 'open') })}
      >
        {search.open && <LeafCard leafHash={search.open} />}
      </Drawer>
    </div>
  )
}

function TypeFilter({
  types,
  value,
  onChange,
}: {
  types: { type: string; count: number }[]
  value: string | undefined
  onChange(type: string | undefined): void
}) {
  return (
    <Select
      style={{ width: 260 }}
      allowClear
      placeholder="全部类别"
      aria-label="类别"
      value={value ?? null}
      onChange={(type) => onChange(type ?? undefined)}
      options={types.map((each) => ({
        value: each.type,
        label: `${leafWords(each.type)} · ${each.type}（${grouped(each.count)}）`,
      }))}
    />
  )
}

const columns: Column<Leaf>[] = [
  {
    key: 'index',
    title: '位置',
    align: 'right',
    width: 90,
    render: (row) => (row.index === null ? <span className="hj-quiet">待编入</span> : grouped(row.index + 1)),
  },
  { key: 'at', title: '时间', render: (row) => <MomentText at={row.recordedAt} /> },
  {
    key: 'type',
    title: '类别',
    render: (row) => (
      <>
        {leafWords(row.type)} <code className="hj-quiet">{row.type}</code>
      </>
    ),
  },
  { key: 'seq', title: '链上序号', align: 'right', render: (row) => row.seq },
  { key: 'actor', title: '办理人（化名）', render: (row) => <code>{row.actor.slice(0, 12)}</code> },
  {
    key: 'subject',
    title: '对象编号',
    render: (row) => <CopyableCode value={row.subjectId} shown={row.subjectId.slice(0, 13)} />,
  },
  { key: 'mark', title: '', render: (row) => (row.index === null ? null : <LeafMark leafHash={row.leafHash} />) },
]
