import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

function listCalls(systemId: string, page: number) {
  return take(
    api.GET('/api/exchange/systems/{systemId}/calls', {
      params: { path: { systemId }, query: { page, pageSize: PAGE } },
    }),
  )
}

type Call = Awaited<ReturnType<typeof listCalls>>['calls'][number]
const PAGE = 20

/** 调用记录: what was asked, what for, and what was refused. */
export function ApiCalls({ systemId }: { systemId: string }) {
  const [page, setPage] = useState(1)
  const calls = useQuery({ queryKey: ['api-calls', systemId, page], queryFn: () => listCalls(systemId, page) })
  return (
    <>
      {calls.isError && <ProblemNotice problem={problemWords(calls.error)} />}
      <DataTable
        columns={columns}
        rows={calls.data?.calls ?? []}
        rowKey={(row) => row.callId}
        loading={calls.isPending}
        failed={calls.isError}
        empty={<EmptyState why="这个系统还没有调用过。" fill="每次调用都在这里留下用途和结果。" />}
        page={{ page, pageSize: PAGE, total: calls.data?.total ?? 0, onPage: setPage }}
      />
    </>
  )
}

const columns: Column<Call>[] = [
  { key: 'at', title: '时间', render: (row) => <MomentText at={row.calledAt} /> },
  { key: 'operation', title: '接口', render: (row) => <code>{row.operation}</code> },
  {
    key: 'purpose',
    title: '本次用途',
    render: (row) => (row.statedPurpose === '' ? <span className="hj-quiet">未另写</span> : row.statedPurpose),
  },
  { key: 'outcome', title: '结果', render: (row) => row.outcome },
]
