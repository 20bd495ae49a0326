import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { filled } from '../../app/list-state.ts'

export const LANE_KINDS = ['consumer', 'economic', 'efficacy', 'service'] as const
export type LaneKind = (typeof LANE_KINDS)[number]
export const ORDER_SHOWS = ['open', 'waiting', 'handling', 'overdue', 'settled', 'all'] as const
export type OrderShow = (typeof ORDER_SHOWS)[number]

interface OrderSearch {
  show: OrderShow
  lane?: LaneKind | undefined
  words?: string | undefined
  page: number
  pageSize: number
}

function listOrders({ show, lane, words, page, pageSize }: OrderSearch) {
  const query = { show, page, pageSize, ...filled({ lane, words }) }
  return take(api.GET('/api/exchange/hotline/orders', { params: { query } }))
}

type HotlineOrders = Awaited<ReturnType<typeof listOrders>>
export type HotlineLine = HotlineOrders['orders'][number]
export type HotlineCounts = HotlineOrders['counts']
export type HotlineClock = HotlineLine['clocks'][number]

export function hotlineOrdersQuery(search: OrderSearch) {
  return queryOptions({ queryKey: ['hotline-orders', search], queryFn: () => listOrders(search) })
}
