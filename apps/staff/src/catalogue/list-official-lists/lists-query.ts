import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function listOfficialLists() {
  return take(api.GET('/api/catalogue/official-lists'))
}

export type OfficialLists = Awaited<ReturnType<typeof listOfficialLists>>
export type OfficialListLine = OfficialLists['lists'][number]

export const officialListsQuery = queryOptions({ queryKey: ['official-lists'], queryFn: listOfficialLists })
