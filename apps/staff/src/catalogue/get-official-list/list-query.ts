import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function getOfficialList(officialListId: string) {
  return take(api.GET('/api/catalogue/official-lists/{officialListId}', { params: { path: { officialListId } } }))
}

export type OfficialList = Awaited<ReturnType<typeof getOfficialList>>
export type MergeLine = OfficialList['lines'][number]

export function officialListQuery(officialListId: string) {
  return queryOptions({ queryKey: ['official-list', officialListId], queryFn: () => getOfficialList(officialListId) })
}
