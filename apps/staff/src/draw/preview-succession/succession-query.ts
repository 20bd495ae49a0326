import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function previewSuccession(planId: string, visitId: string) {
  return take(
    api.GET('/api/draw/plans/{planId}/visits/{visitId}/succession', { params: { path: { planId, visitId } } }),
  )
}

export type Succession = Awaited<ReturnType<typeof previewSuccession>>

export function successionQuery(planId: string, visitId: string) {
  return queryOptions({
    queryKey: ['succession', planId, visitId],
    queryFn: () => previewSuccession(planId, visitId),
  })
}
