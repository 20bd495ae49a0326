import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { CautionNotice, ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { FeedDetail } from '../get-feed/feed-query.ts'

type Heartbeat = FeedDetail['heartbeats'][number]

/** 前置库: how far the agency's table was read, whether the counts agree, and reading it now. */
export function FeedTablePanel({ detail }: { detail: FeedDetail }) {
  const { table, definition } = detail
  const cache = useQueryClient()
  const right = usePermission('exchange.receive', '读取前置库')
  const read = useMutation({
    mutationFn: () =>
      take(api.POST('/api/exchange/feeds/{feedKey}/reading', { params: { path: { feedKey: definition.feed } } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['feed', definition.feed] }),
  })
  const obstacle = right ?? (table === null ? { why: '先登记前置库连接。' } : undefined)
  return (
    <Panel title="前置库" note="按 cd_time、cd_id 依次读取，读完即对账：来源 = 我方 + 隔离。">
      <div className="hj-stack">
        {table?.told && <CautionNotice title={table.told} />}
        {table !== null && <FactList facts={factsOf(table)} />}
        <ActButton obstacle={obstacle} loading={read.isPending} onClick={() => read.mutate()}>
          从上次对平处读取
        </ActButton>
        {read.isError && <ProblemNotice problem={problemWords(read.error)} />}
        {table !== null && (
          <DataTable
            columns={columns}
            rows={detail.heartbeats}
            rowKey={(beat) => beat.at + beat.upTo}
            empty={<EmptyState why="还没有对过账。" fill="读完一批，这里写出两边的行数。" />}
          />
        )}
      </div>
    </Panel>
  )
}

function factsOf(table: NonNullable<FeedDetail['table']>) {
  return [
    { label: '状态', value: table.stateName },
    { label: '连接', value: `${table.user}@${table.host}:${table.port}/${table.database}` },
    { label: '表', value: table.table },
    { label: '读到', value: table.readUpTo ?? '还没有读过' },
    ...(table.readAt === null ? [] : [{ label: '上次读取', value: <MomentText at={table.readAt} /> }]),
    ...(table.retryAt === null ? [] : [{ label: '再次连接', value: <MomentText at={table.retryAt} /> }]),
  ]
}

const columns: Column<Heartbeat>[] = [
  { key: 'at', title: '对账', render: (beat) => <MomentText at={beat.at} /> },
  {
    key: 'sum',
    title: '来源 = 我方 + 隔离',
    render: (beat) => `${grouped(beat.theirs)} = ${grouped(beat.ours)} + ${grouped(beat.quarantined)}`,
  },
  {
    key: 'verdict',
    title: '结果',
    render: (beat) => <StateTag tone={beat.verdict === 'agrees' ? 'order' : 'soon'}>{beat.verdictName}</StateTag>,
  },
]
