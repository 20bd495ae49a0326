import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function getVisit(visitId: string) {
  return take(api.GET('/api/inspection/visits/{visitId}', { params: { path: { visitId } } }))
}

export type VisitDetail = Awaited<ReturnType<typeof getVisit>>

export function visitQuery(visitId: string) {
  return queryOptions({ queryKey: ['visit', visitId], queryFn: () => getVisit(visitId) })
}
