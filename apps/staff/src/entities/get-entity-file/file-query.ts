import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import type { RiverRange } from '../../ui/river.ts'

function getEntityFile(entityId: string, range: RiverRange | undefined) {
  const query = { ...range, limit: 1000 }
  return take(api.GET('/api/entities/{entityId}/file', { params: { path: { entityId }, query } }))
}

export type EntityFile = Awaited<ReturnType<typeof getEntityFile>>

export function fileQuery(entityId: string, range: RiverRange | undefined) {
  return queryOptions({
    queryKey: ['entity-file', entityId, range],
    queryFn: () => getEntityFile(entityId, range),
  })
}
