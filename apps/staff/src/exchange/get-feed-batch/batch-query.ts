import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function getFeedBatch(batchId: string) {
  return take(api.GET('/api/exchange/batches/{batchId}', { params: { path: { batchId } } }))
}

export type FeedBatch = Awaited<ReturnType<typeof getFeedBatch>>

export function feedBatchQuery(batchId: string) {
  return queryOptions({ queryKey: ['feed-batch', batchId], queryFn: () => getFeedBatch(batchId) })
}
