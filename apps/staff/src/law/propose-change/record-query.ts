import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

export const recordQuery = (recordId: string) =>
  queryOptions({
    queryKey: ['law-record', recordId],
    queryFn: () => take(api.GET('/api/law/records/{recordId}', { params: { path: { recordId } } })),
  })

export type LawRecord = Awaited<ReturnType<NonNullable<ReturnType<typeof recordQuery>['queryFn']>>>

export const statutesQuery = queryOptions({
  queryKey: ['statutes', {}],
  queryFn: () => take(api.GET('/api/law/statutes', { params: { query: {} } })),
})
