import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemWords } from '../../api/problem.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { CorrectionForm } from '../correct-feed-row/form.tsx'
import { columnsOfBatch } from './columns.tsx'
import { rowKey, type RowsFilter, rowsQuery } from './rows-query.ts'

/** Rows of one batch that were or are in quarantine; a row opens to be corrected in place. */
export function RowsTable({ filter, title }: { filter: RowsFilter; title: string }) {
  const [{ page, size }, setPage] = useState({ page: 1, size: 50 })
  const rows = useQuery({ ...rowsQuery(filter, page, size), placeholderData: keepPreviousData })
  const total = rows.data?.total ?? 0
  return (
    <Panel title={title} note="展开一行就地改正；原来的内容一直留着。" flush>
      {rows.isError && <ProblemNotice problem={problemWords(rows.error)} />}
      <DataTable
        columns={columnsOfBatch}
        rows={rows.data?.rows ?? []}
        rowKey={rowKey}
        loading={rows.isPending}
        failed={rows.isError}
        headline={
          <>
            <b>{grouped(total)}</b> 行
          </>
        }
        expand={(row) => <CorrectionForm row={row} />}
        empty={<EmptyState why="没有隔离的行。" fill="每一行都读懂了；读不懂的行会留在这里，写明理由。" />}
        page={{ page, pageSize: size, total, onPage: (to, pageSize) => setPage({ page: to, size: pageSize }) }}
      />
    </Panel>
  )
}
