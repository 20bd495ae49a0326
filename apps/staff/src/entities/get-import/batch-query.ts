import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function getImport(batchId: string) {
  return take(api.GET('/api/entities/imports/{batchId}', { params: { path: { batchId } } }))
}

export type Batch = Awaited<ReturnType<typeof getImport>>

export function batchQuery(batchId: string) {
  return queryOptions({ queryKey: ['import', batchId], queryFn: () => getImport(batchId) })
}
