import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function getPublication(publicationId: string) {
  return take(api.GET('/api/disclosure/publications/{publicationId}', { params: { path: { publicationId } } }))
}

export type Publication = Awaited<ReturnType<typeof getPublication>>

export function publicationQuery(publicationId: string) {
  return queryOptions({ queryKey: ['publication', publicationId], queryFn: () => getPublication(publicationId) })
}
