import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function readRehearsal(planId: string) {
  return take(api.GET('/api/draw/plans/{planId}/rehearsal', { params: { path: { planId } } }))
}

export type Report = NonNullable<Awaited<ReturnType<typeof readRehearsal>>['report']>

const ASK_AGAIN_MS = 2000

export function useRehearsal(planId: string) {
  return useQuery({
    queryKey: ['rehearsal', planId],
    queryFn: () => readRehearsal(planId),
    refetchInterval: ({ state }) => (state.data?.report?.finishedAt === null ? ASK_AGAIN_MS : false),
  })
}
