import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function getEntity(entityId: string) {
  return take(api.GET('/api/entities/{entityId}', { params: { path: { entityId } } }))
}

export type Entity = Awaited<ReturnType<typeof getEntity>>
export type EntityFact = Entity['facts'][number]

export function entityQuery(entityId: string) {
  return queryOptions({ queryKey: ['entity', entityId], queryFn: () => getEntity(entityId) })
}
