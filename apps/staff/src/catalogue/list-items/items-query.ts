import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { filled } from '../../app/list-state.ts'
import type { ItemKind } from '../item-words.ts'

export interface ItemFilter {
  q?: string
  kind?: ItemKind
  sector?: string
  state?: 'in-force' | 'proposed' | 'historical' | 'retired' | 'ended'
  drawable?: 'true'
  unconfirmed?: 'true'
}

function listItems(filter: ItemFilter, page: number, pageSize: number) {
  const { q, kind, sector, state, drawable, unconfirmed } = filter
  const query = {
    ...filled({ search: q, kind, sector, state, onlyDrawable: drawable, onlyUnconfirmed: unconfirmed }),
    page,
    pageSize,
  }
  return take(api.GET('/api/catalogue/items', { params: { query } }))
}

export type ItemList = Awaited<ReturnType<typeof listItems>>
export type ItemLine = ItemList['items'][number]

export function itemsQuery(filter: ItemFilter, page: number, pageSize: number) {
  return queryOptions({ queryKey: ['items', filter, page, pageSize], queryFn: () => listItems(filter, page, pageSize) })
}
