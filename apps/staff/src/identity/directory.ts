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

export const agencyLevels = { city: '市', district: '区县', office: '所', town: '镇街' } as const
export const agencyKinds = { organ: '行政机关', dispatched: '派出机构', institution: '其他单位' } as const
export const certificateKinds = { 'administrative-enforcement': '行政执法证', department: '部门执法证' } as const
export const accountKinds = {
  official: '机关工作人员',
  witness: '见证人',
  enterprise: '企业',
  association: '协会',
  citizen: '公众',
} as const
