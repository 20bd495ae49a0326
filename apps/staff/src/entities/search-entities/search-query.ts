import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { filled } from '../../app/list-state.ts'
import type { RegistrationStatus } from '../status-words.ts'

export type EntityKind =
  | 'company'
  | 'branch'
  | 'partnership'
  | 'sole-proprietorship'
  | 'cooperative'
  | 'individual-household'
  | 'other'
  | 'unknown'

export interface EntityFilter {
  q?: string
  /** `all` lifts the default of 存续 only (domain.md §2.5). */
  status?: RegistrationStatus | 'all'
  division?: string
  kind?: EntityKind
  /** A section of GB/T 4754, or the beginning of a code. */
  industry?: string
  licence?: string
  ending?: 'soon' | 'past'
}

/** A filter as the interface knows it; what a query is kept and exported by. */
export interface SentFilter {
  q?: string
  statuses?: RegistrationStatus[]
  divisions?: string[]
  kinds?: EntityKind[]
  industries?: string[]
  licenceKinds?: string[]
  licenceEnding?: 'soon' | 'past'
}

type Counting = 'quick' | 'exact'

export function sentFilter(filter: EntityFilter): SentFilter {
  const { q, status = 'subsisting', division, kind, industry, licence, ending } = filter
  return filled({
    q,
    statuses: status === 'all' ? undefined : [status],
    divisions: division === undefined ? undefined : [division],
    kinds: kind && [kind],
    industries: industry === undefined ? undefined : [industry],
    licenceKinds: licence === undefined ? undefined : [licence],
    licenceEnding: ending,
  })
}

/** The address of a kept query: the page shows one value of each filter. */
export function addressOf(sent: SentFilter): EntityFilter {
  return filled({
    q: sent.q,
    status: sent.statuses?.[0] ?? ('all' as const),
    division: sent.divisions?.[0],
    kind: sent.kinds?.[0],
    industry: sent.industries?.[0],
    licence: sent.licenceKinds?.[0],
    ending: sent.licenceEnding,
  })
}

function searchEntities(filter: EntityFilter, page: number, pageSize: number, count: Counting) {
  const query = { ...sentFilter(filter), count, limit: pageSize, offset: (page - 1) * pageSize }
  return take(api.GET('/api/entities', { params: { query } }))
}

export type EntityLine = Awaited<ReturnType<typeof searchEntities>>['rows'][number]

export function entitiesQuery(filter: EntityFilter, page: number, pageSize: number) {
  return queryOptions({
    queryKey: ['entities', filter, page, pageSize],
    queryFn: () => searchEntities(filter, page, pageSize, 'quick'),
  })
}

/** The headline to the last one: common words take longer to count than to show, so it comes after the rows. */
export function entitiesCountQuery(filter: EntityFilter) {
  return queryOptions({
    queryKey: ['entities', 'count', filter],
    queryFn: () => searchEntities(filter, 1, 1, 'exact'),
    select: ({ headline, count }) => ({ headline, total: count.value }),
  })
}
