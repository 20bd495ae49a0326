import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, take } from '../api/client.ts'

export const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: () => take(api.GET('/api/identity/agencies')),
  staleTime: 600_000,
})

/** Names of agencies by id, for lists that carry only the id. */
export function useAgencyNames(): (id: string | null | undefined) => string {
  const agencies = useQuery(agenciesQuery).data?.agencies ?? []
  const names = new Map(agencies.map((agency) => [agency.id, agency.shortName]))
  return (id) => (id ? (names.get(id) ?? '…') : '')
}
