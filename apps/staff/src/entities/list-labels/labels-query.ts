import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

export const labelsQuery = queryOptions({
  queryKey: ['labels'],
  queryFn: () => take(api.GET('/api/entities/labels')),
})

export type LabelList = Awaited<ReturnType<NonNullable<typeof labelsQuery.queryFn>>>
