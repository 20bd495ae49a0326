import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { visitTones } from '../visit-words.ts'

function visitsOf(entityId: string) {
  return take(api.GET('/api/inspection/visits', { params: { query: { entityId, limit: 200 } } }))
}

type Line = Awaited<ReturnType<typeof visitsOf>>['visits'][number]

/** The inspections of one entity, newest first. */
export function EntityVisits({ entityId }: { entityId: string }) {
  const visits = useQuery({ queryKey: ['entity-visits', entityId], queryFn: () => visitsOf(entityId) })
  return (
    <Panel flush>
      <QueryView query={visits}>
        {(found) => (
          <DataTable
            columns={columns}
            rows={found.visits}
            rowKey={(row) => row.visitId}
            headline={
              <>
                检查 <b>{found.total}</b> 次
              </>
            }
            empty={<EmptyState why="没有检查过。" fill="被抽中或有单独批准时，检查会记在这里。" />}
          />
        )}
      </QueryView>
    </Panel>
  )
}

const columns: Column<Line>[] = [
  {
    key: 'task',
    title: '任务',
    render: (row) => (
      <Link to="/inspections/$visitId" params={{ visitId: row.visitId }}>
        {row.isRehearsal ? `演练 · ${row.taskName}` : row.taskName}
      </Link>
    ),
  },
  { key: 'origin', title: '来源', render: (row) => (row.origin === 'draw' ? '抽取' : '单独批准') },
  { key: 'state', title: '状态', render: (row) => <StateTag tone={visitTones[row.state]}>{row.stateWord}</StateTag> },
  {
    key: 'result',
    title: '结果',
    render: (row) => row.resultLabels.join('；') || <span className="hj-quiet">尚未录入</span>,
  },
  { key: 'officers', title: '执法人员', render: (row) => row.officerNames.join('、') },
  { key: 'to', title: '检查期限', render: (row) => <DateText day={row.plannedToOn} /> },
]
