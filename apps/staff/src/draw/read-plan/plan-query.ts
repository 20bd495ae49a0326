import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function readPlan(planId: string) {
  return take(api.GET('/api/draw/plans/{planId}', { params: { path: { planId } } }))
}

export type Plan = Awaited<ReturnType<typeof readPlan>>
export type Frame = NonNullable<Plan['frame']>

export function planQuery(planId: string) {
  return queryOptions({ queryKey: ['plan', planId], queryFn: () => readPlan(planId), refetchInterval: 15_000 })
}
