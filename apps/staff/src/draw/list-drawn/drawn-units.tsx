import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { mannerWords, outcomeWords } from '../plan-words.ts'
import type { Plan } from '../read-plan/plan-query.ts'

function listDrawn(planId: string) {
  return take(api.GET('/api/draw/plans/{planId}/drawn', { params: { path: { planId } } }))
}

type DrawnUnit = Awaited<ReturnType<typeof listDrawn>>['rows'][number]

/** The drawn units: names of what is released or public, a number for the rest. */
export function DrawnUnits({ plan }: { plan: Plan }) {
  const drawn = useQuery({
    queryKey: ['drawn', plan.planId],
    queryFn: () => listDrawn(plan.planId),
    enabled: plan.result !== null,
  })
  if (!plan.result)
    return <EmptyState why="还没有抽取。" fill="种子产生并抽取后，这里列出每一个抽中单元；放行之前不显示名称。" />
  return (
    <Panel flush>
      <QueryView query={drawn}>
        {(found) => (
          <DataTable
            columns={columns}
            rows={found.rows}
            rowKey={(row) => row.visitId}
            headline={
              <>
                抽中 <b>{grouped(found.total)}</b> 户，已放行 {grouped(found.rows.filter((row) => row.isOpen).length)}{' '}
                户
              </>
            }
            empty={<EmptyState why="没有抽中单元。" fill="" />}
          />
        )}
      </QueryView>
    </Panel>
  )
}

const columns: Column<DrawnUnit>[] = [
  { key: 'position', title: '序', align: 'right', width: 64, render: (row) => row.position + 1 },
  {
    key: 'name',
    title: '企业',
    render: (row) =>
      row.isOpen && row.entityId ? (
        <Link to="/entities/$entityId" params={{ entityId: row.entityId }}>
          {row.entityName}
        </Link>
      ) : (
        <span className="hj-quiet">未放行，不显示名称</span>
      ),
  },
  { key: 'stratum', title: '层', render: (row) => row.stratumLabel },
  { key: 'manner', title: '方式', render: (row) => mannerWords[row.manner] },
  { key: 'on', title: '检查日', render: (row) => (row.visitOn ? <DateText day={row.visitOn} short /> : '') },
  { key: 'officers', title: '执法人员', render: (row) => row.officers.map((officer) => officer.name).join('、') },
  {
    key: 'outcome',
    title: '结果',
    render: (row) => (row.outcome ? outcomeWords[row.outcome] : row.isOpen ? '待查' : ''),
  },
]
