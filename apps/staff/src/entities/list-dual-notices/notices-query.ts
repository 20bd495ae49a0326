import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

export type NoticeView = 'own' | 'all' | 'overdue' | 'claimed' | 'handed-on'

function read(view: NoticeView, agencyId: string | undefined, page: number, size: number) {
  const state = view === 'claimed' || view === 'handed-on' ? view : ('waiting' as const)
  const of = view === 'own' || view === 'overdue' ? view : ('all' as const)
  const query = { state, of, limit: size, offset: (page - 1) * size, ...(agencyId ? { agencyId } : {}) }
  return take(api.GET('/api/entities/dual-notices', { params: { query } }))
}

export type DualNotices = Awaited<ReturnType<typeof read>>
export type DualNotice = DualNotices['rows'][number]

export function dualNoticesQuery(view: NoticeView, agencyId: string | undefined, page: number, size: number) {
  return queryOptions({
    queryKey: ['dual-notices', view, agencyId, page, size],
    queryFn: () => read(view, agencyId, page, size),
  })
}
