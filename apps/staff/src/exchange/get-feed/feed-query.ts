import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function getFeed(feedKey: string) {
  return take(api.GET('/api/exchange/feeds/{feedKey}', { params: { path: { feedKey } } }))
}

export type FeedDetail = Awaited<ReturnType<typeof getFeed>>

export function feedQuery(feedKey: string) {
  return queryOptions({ queryKey: ['feed', feedKey], queryFn: () => getFeed(feedKey) })
}
