import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Radio } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { filled } from '../../app/list-state.ts'
import { UsccText } from '../../ui/copyable-code.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'

interface UnitFilter {
  disposition?: 'E' | 'K' | 'X'
  page: number
  pageSize: number
}

function listFrameUnits(planId: string, filter: UnitFilter) {
  return take(api.GET('/api/draw/plans/{planId}/frame', { params: { path: { planId }, query: filled(filter) } }))
}

type Unit = Awaited<ReturnType<typeof listFrameUnits>>['rows'][number]

/** The frozen population; everyone excluded stands there with the reason. */
export function FrameUnits({ planId, isFrozen }: { planId: string; isFrozen: boolean }) {
  const [filter, setFilter] = useState<UnitFilter>({ page: 1, pageSize: 50 })
  const units = useQuery({
    queryKey: ['frame-units', planId, filter],
    queryFn: () => listFrameUnits(planId, filter),
    enabled: isFrozen,
    placeholderData: keepPreviousData,
  })
  if (!isFrozen) return <EmptyState why="名册还没有冻结。" fill="计划经批准后冻结名册，逐户列出参加、必查或排除。" />
  return (
    <Panel flush>
      <QueryView query={units}>
        {(found) => (
          <DataTable
            columns={columns}
            rows={found.rows}
            rowKey={(row) => String(row.position)}
            headline={
              <>
                <b>{grouped(found.total)}</b> 户
              </>
            }
            tools={
              <Radio.Group
                optionType="button"
                value={filter.disposition ?? ''}
                onChange={(event) =>
                  setFilter(
                    filled({ disposition: event.target.value, page: 1, pageSize: filter.pageSize }) as UnitFilter,
                  )
                }
                options={[
                  { value: '', label: '全部' },
                  { value: 'E', label: '参加抽取' },
                  { value: 'K', label: '必查' },
                  { value: 'X', label: '排除' },
                ]}
              />
            }
            empty={<EmptyState why="这一类没有企业。" fill="换一类查看。" />}
            page={{
              page: filter.page,
              pageSize: filter.pageSize,
              total: found.total,
              onPage: (page, pageSize) => setFilter({ ...filter, page, pageSize }),
            }}
          />
        )}
      </QueryView>
    </Panel>
  )
}

const columns: Column<Unit>[] = [
  {
    key: 'name',
    title: '企业',
    render: (row) => (
      <Link to="/entities/$entityId" params={{ entityId: row.entityId }}>
        {row.name}
      </Link>
    ),
  },
  { key: 'unit', title: '统一社会信用代码', render: (row) => <UsccText uscc={row.unitId} /> },
  { key: 'stratum', title: '层', render: (row) => row.stratumLabel },
  { key: 'disposition', title: '去向', render: (row) => row.dispositionLabel },
  { key: 'reason', title: '理由', render: (row) => row.reason ?? '' },
]
