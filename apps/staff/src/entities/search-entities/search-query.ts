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
  licence?: string
}

type Counting = 'quick' | 'exact'

function searchEntities(filter: EntityFilter, page: number, pageSize: number, count: Counting) {
  const { q, status = 'subsisting', division, kind, licence } = filter
  const query = {
    ...filled({
      q,
      statuses: status === 'all' ? undefined : [status],
      divisions: division && [division],
      kinds: kind && [kind],
      licenceKinds: licence && [licence],
    }),
    count,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  }
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
