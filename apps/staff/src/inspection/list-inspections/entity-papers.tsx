import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { visitQuery } from '../get-visit/visit-query.ts'

interface PaperLine {
  paperId: string
  title: string
  number: string
  issuedOn: string
  taskName: string
}

/** Papers of the twenty latest inspections of one entity. */
export function EntityPapers({ entityId }: { entityId: string }) {
  const visits = useQuery({
    queryKey: ['entity-visits', entityId, 'latest'],
    queryFn: () => take(api.GET('/api/inspection/visits', { params: { query: { entityId, limit: 20 } } })),
  })
  const details = useQueries({ queries: (visits.data?.visits ?? []).map((visit) => visitQuery(visit.visitId)) })
  const papers: PaperLine[] = details.flatMap((each) =>
    (each.data?.papers ?? []).map((paper) => ({ ...paper, taskName: each.data?.taskName ?? '' })),
  )
  return (
    <Panel flush>
      <DataTable
        columns={columns}
        rows={papers}
        rowKey={(row) => row.paperId}
        loading={visits.isPending || details.some((each) => each.isPending)}
        empty={
          <EmptyState why="没有文书。" fill="检查的审批、通知、笔录、结果告知和责令改正会随办理生成，列在这里。" />
        }
      />
    </Panel>
  )
}

const columns: Column<PaperLine>[] = [
  {
    key: 'title',
    title: '文书',
    render: (row) => (
      <Link to="/papers/$paperId" params={{ paperId: row.paperId }}>
        {row.title}
      </Link>
    ),
  },
  { key: 'number', title: '文号', render: (row) => row.number },
  { key: 'task', title: '任务', render: (row) => row.taskName },
  { key: 'on', title: '签发', render: (row) => <DateText day={row.issuedOn} /> },
]
