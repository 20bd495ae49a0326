import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { filled } from '../../app/list-state.ts'

function listPlanMatches(year: number | undefined) {
  return take(api.GET('/api/draw/plan-matches', { params: { query: filled({ year }) } }))
}

export type PlanMatches = Awaited<ReturnType<typeof listPlanMatches>>
export type PlanMatch = PlanMatches['matches'][number]
export type JointProposal = PlanMatches['proposals'][number]

export function planMatchesQuery(year: number | undefined) {
  return queryOptions({ queryKey: ['plan-matches', year], queryFn: () => listPlanMatches(year) })
}
