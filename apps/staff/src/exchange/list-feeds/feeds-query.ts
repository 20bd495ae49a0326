import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function listFeeds() {
  return take(api.GET('/api/exchange/feeds'))
}

export type Feed = Awaited<ReturnType<typeof listFeeds>>['feeds'][number]

export const feedsQuery = queryOptions({ queryKey: ['feeds'], queryFn: listFeeds })
