import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import type { Tone } from '../../ui/state-tag.tsx'

export type MatchState = 'automatic' | 'queued' | 'decided' | 'undone' | 'dismissed' | 'lapsed'

export const matchStates: readonly { value: MatchState; label: string }[] = [
  { value: 'queued', label: '待认定' },
  { value: 'automatic', label: '自动归集' },
  { value: 'decided', label: '人工认定' },
  { value: 'undone', label: '已撤销' },
  { value: 'dismissed', label: '已搁置' },
  { value: 'lapsed', label: '已另行处理' },
]

export const matchTones: Record<MatchState, Tone> = {
  queued: 'soon',
  automatic: 'order',
  decided: 'order',
  undone: 'closed',
  dismissed: 'closed',
  lapsed: 'closed',
}

function read(filter: { state: MatchState; why?: string; entityId?: string }, page: number, size: number) {
  const query = { ...filter, limit: size, offset: (page - 1) * size }
  return take(api.GET('/api/entities/identity-matches', { params: { query } }))
}

export type IdentityMatch = Awaited<ReturnType<typeof read>>['rows'][number]

export function identityMatchesQuery(
  filter: { state: MatchState; why?: string; entityId?: string },
  page: number,
  size: number,
) {
  return queryOptions({ queryKey: ['identity-matches', filter, page, size], queryFn: () => read(filter, page, size) })
}
