import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function listDrawn(planId: string) {
  return take(api.GET('/api/draw/plans/{planId}/drawn', { params: { path: { planId } } }))
}

export type DrawnUnit = Awaited<ReturnType<typeof listDrawn>>['rows'][number]

export function drawnQuery(planId: string) {
  return queryOptions({ queryKey: ['drawn', planId], queryFn: () => listDrawn(planId) })
}
