import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

export interface RowsFilter {
  feedKey?: string | undefined
  batchId?: string | undefined
  agency?: string | undefined
  reason?: string | undefined
  state?: 'open' | 'waiting' | 'corrected' | 'loaded' | 'unchanged' | 'returned' | 'discarded' | undefined
}

function listRows(filter: RowsFilter, limit: number, offset: number) {
  const asked = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
  return take(api.GET('/api/exchange/quarantine', { params: { query: { ...asked, limit, offset } } }))
}

export type RowsFound = Awaited<ReturnType<typeof listRows>>
export type QuarantinedRow = RowsFound['rows'][number]

export function rowsQuery(filter: RowsFilter, page: number, pageSize: number) {
  return queryOptions({
    queryKey: ['feed-quarantine', filter, page, pageSize],
    queryFn: () => listRows(filter, pageSize, (page - 1) * pageSize),
  })
}

export function rowKey(row: QuarantinedRow): string {
  return `${row.batchId} ${row.rowNo}`
}
