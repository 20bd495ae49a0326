import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function readLint(planId: string) {
  return take(api.GET('/api/draw/plans/{planId}/lint', { params: { path: { planId } } }))
}

export type Lint = Awaited<ReturnType<typeof readLint>>
export type LintReport = NonNullable<Lint['report']>

export function useLint(planId: string) {
  return useQuery({ queryKey: ['lint', planId], queryFn: () => readLint(planId) })
}
