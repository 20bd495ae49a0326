import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { hasPermission, useSession } from '../../app/session.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { AskRecomputation } from '../recompute-decisions/ask-button.tsx'

function listRecomputations() {
  return take(api.GET('/api/law/recomputations', { params: { query: {} } }))
}

type Recomputations = Awaited<ReturnType<typeof listRecomputations>>
type Run = Recomputations['runs'][number]
type Difference = Recomputations['differences'][number]

const AGAIN_MS = 3000

/** 决定重算: every night each decision is made again from its own inputs; what comes out otherwise is named. */
export function RecomputationList() {
  const mayRead = hasPermission(useSession()?.permissions, 'law.read-changes')
  const found = useQuery({
    queryKey: ['law-recomputations'],
    queryFn: listRecomputations,
    enabled: mayRead,
    refetchInterval: AGAIN_MS,
  })
  if (!mayRead)
    return (
      <Panel>
        <EmptyState why="您的岗位不看决定重算。" fill="推算一项期限请用“推算期限”。" />
      </Panel>
    )
  return <QueryView query={found}>{(data) => <Runs data={data} />}</QueryView>
}

function Runs({ data }: { data: Recomputations }) {
  const newest = data.runs[0]
  return (
    <div className="hj-stack-24">
      <Panel title="最近一次重算" actions={<AskRecomputation />}>
        {newest === undefined ? (
          <EmptyState why="还没有重算过。" fill="每天夜里自动重算一次，也可以立即重算。" />
        ) : (
          <Newest run={newest} />
        )}
      </Panel>
      {newest !== undefined && newest.differing > 0 && (
        <Panel flush>
          <DataTable
            columns={columns}
            rows={data.differences}
            rowKey={(row) => `${row.recordId}.${row.subjectId}`}
            headline={
              <>
                结果不同 <b>{newest.differing}</b> 件
              </>
            }
            empty={<EmptyState why="没有差异。" fill="" />}
          />
        </Panel>
      )}
      {data.runs.length > 1 && (
        <Panel title="历次重算">
          <ul className="hj-stack">
            {data.runs.slice(1).map((run) => (
              <li key={run.recomputationId}>
                <MomentText at={run.startedAt} /> · {run.decisions.toLocaleString('zh-CN')} 件 ·{' '}
                {run.differing === 0 ? '全部相同' : `不同 ${run.differing} 件`}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  )
}

function Newest({ run }: { run: Run }) {
  return (
    <div className="hj-stack">
      <p style={{ fontSize: 22, lineHeight: '32px' }}>
        <b>{run.decisions.toLocaleString('zh-CN')}</b> 件决定，
        {run.differing === 0 ? (
          <StateTag tone="order">全部与当时相同</StateTag>
        ) : (
          <StateTag tone="law">不同 {run.differing} 件</StateTag>
        )}
      </p>
      <p className="hj-quiet">
        <MomentText at={run.startedAt} /> · 法规库版本 <code>{run.revision.slice(0, 12)}</code>
      </p>
      <ul>
        {run.bySource
          .filter((one) => one.count > 0)
          .map((one) => (
            <li key={one.source}>
              {one.source} {one.count.toLocaleString('zh-CN')} 件
            </li>
          ))}
      </ul>
      <p className="hj-quiet">
        每件按它当时的事实和当时已知的规定重算一遍，应与当时相同；再按现在已知的规定重算一遍，因更正而不同的列出复查。
      </p>
    </div>
  )
}

const columns: Column<Difference>[] = [
  { key: 'record', title: '规定', render: (row) => row.recordTitle },
  { key: 'subject', title: '决定', render: (row) => row.subjectTitle },
  { key: 'on', title: '作出之日', render: (row) => <DateText day={row.decidedOn} /> },
  { key: 'was', title: '当时', render: (row) => row.was },
  { key: 'becomes', title: '重算', render: (row) => <b>{row.becomes}</b> },
  {
    key: 'known',
    title: '原因',
    render: (row) => (row.known === 'then' ? '规定或记录被改动' : '其后更正了规定'),
  },
]
