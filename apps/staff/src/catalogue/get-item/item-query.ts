import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function getItem(itemId: string) {
  return take(api.GET('/api/catalogue/items/{itemId}', { params: { path: { itemId }, query: {} } }))
}

export type Item = Awaited<ReturnType<typeof getItem>>
export type ItemVersion = Item['versions'][number]

export function itemQuery(itemId: string) {
  return queryOptions({ queryKey: ['item', itemId], queryFn: () => getItem(itemId) })
}
