import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { filled } from '../../app/list-state.ts'
import { CorrectionForm } from '../correct-quarantined-row/form.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag, type Tone } from '../../ui/state-tag.tsx'

interface QuarantineFilter {
  reason?: string
  page: number
  size: number
}

function listQuarantine(batchId: string, filter: QuarantineFilter) {
  const query = { ...filled({ reason: filter.reason }), limit: filter.size, offset: (filter.page - 1) * filter.size }
  return take(api.GET('/api/entities/imports/{batchId}/quarantine', { params: { path: { batchId }, query } }))
}

export type QuarantinedRow = Awaited<ReturnType<typeof listQuarantine>>['rows'][number]

const TONES: Record<QuarantinedRow['state'], Tone> = {
  waiting: 'soon',
  corrected: 'open',
  loaded: 'order',
  unchanged: 'order',
  discarded: 'closed',
}

/** 隔离的行: what stood in the file, why it was not loaded; corrected in place. */
export function QuarantineTable({ batchId }: { batchId: string }) {
  const [filter, setFilter] = useState<QuarantineFilter>({ page: 1, size: 50 })
  const rows = useQuery({
    queryKey: ['quarantine', batchId, filter],
    queryFn: () => listQuarantine(batchId, filter),
    placeholderData: keepPreviousData,
  })
  return (
    <Panel title="隔离的行" note="展开一行就地改正；原来的内容一直留着。" flush>
      <QueryView query={rows}>
        {(found) => (
          <DataTable
            columns={columns}
            rows={found.rows}
            rowKey={(row) => String(row.rowNo)}
            headline={
              <>
                <b>{grouped(found.total)}</b> 行
              </>
            }
            tools={
              <Select
                allowClear
                placeholder="全部理由"
                aria-label="隔离理由"
                style={{ width: 220 }}
                onChange={(reason?: string) => setFilter({ ...filled({ reason }), page: 1, size: filter.size })}
                options={found.reasons.map((each) => ({
                  value: each.reason,
                  label: `${each.reason}（${each.count}）`,
                }))}
              />
            }
            expand={(row) => <CorrectionForm batchId={batchId} row={row} />}
            empty={<EmptyState why="没有隔离的行。" fill="每一行都读懂了；读不懂的行会留在这里，写明理由。" />}
            page={{
              page: filter.page,
              pageSize: filter.size,
              total: found.total,
              onPage: (page, size) => setFilter({ ...filter, page, size }),
            }}
          />
        )}
      </QueryView>
    </Panel>
  )
}

const columns: Column<QuarantinedRow>[] = [
  { key: 'line', title: '文件第几行', align: 'right', width: 110, render: (row) => grouped(row.lineNo) },
  {
    key: 'faults',
    title: '为什么没有装入',
    render: (row) => (
      <span className="hj-faults">
        {(row.remainingFaults ?? row.faults).map((fault) => (
          <span key={fault.field + fault.reason}>
            {fault.message}
            {fault.citation !== '' && <span className="hj-quiet">（{fault.citation}）</span>}
          </span>
        ))}
      </span>
    ),
  },
  { key: 'state', title: '状态', render: (row) => <StateTag tone={TONES[row.state]}>{row.stateName}</StateTag> },
  { key: 'cells', title: '原文', render: (row) => <span className="hj-clamp">{row.cells.join(' · ')}</span> },
]
