import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import type { LaneKind } from '../list-hotline-orders/orders-query.ts'

export interface LaneKey {
  orderNumber: string
  lane: LaneKind
}

function getOrder(path: LaneKey) {
  return take(api.GET('/api/exchange/hotline/orders/{orderNumber}/lanes/{lane}', { params: { path } }))
}

export type HotlineOrder = Awaited<ReturnType<typeof getOrder>>

export function hotlineOrderQuery(key: LaneKey) {
  return queryOptions({
    queryKey: ['hotline-order', key.orderNumber, key.lane],
    queryFn: () => getOrder(key),
    refetchInterval: 5000,
  })
}

/** What an act on a lane makes stale. */
export const HOTLINE_STALE = [['hotline-order'], ['hotline-orders'], ['desk']]

/** The path of a lane, without what else a caller holds of it. */
export function pathOf({ orderNumber, lane }: LaneKey): LaneKey {
  return { orderNumber, lane }
}
