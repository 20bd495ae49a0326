import { api, take } from '../../api/client.ts'

export type DualFilter = 'draft' | 'late' | 'shared' | 'held' | 'withdrawn' | 'all'
export type DualKind = 'penalty' | 'licence'

function listDualRecords(filter: DualFilter, kind: DualKind | undefined, page: number, pageSize: number) {
  const query = { filter, page, pageSize, ...(kind === undefined ? {} : { kind }) }
  return take(api.GET('/api/exchange/dual-records', { params: { query } }))
}

export function dualQuery(filter: DualFilter, kind: DualKind | undefined, page: number, pageSize: number) {
  return {
    queryKey: ['dual-records', filter, kind, page, pageSize],
    queryFn: () => listDualRecords(filter, kind, page, pageSize),
  }
}

export type DualList = Awaited<ReturnType<typeof listDualRecords>>
export type DualRecord = DualList['records'][number]
