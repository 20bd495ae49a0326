import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { deliveryQuery, type DeliverySearch } from '../../app/outlets/delivery-search.ts'

function listDeliveries(query: ReturnType<typeof deliveryQuery>) {
  return take(api.GET('/api/disclosure/deliveries', { params: { query } }))
}

export type Delivery = Awaited<ReturnType<typeof listDeliveries>>['deliveries'][number]

/** Records leave and receipts come within seconds, so the list looks again while it is open. */
export function deliveriesQuery(search: DeliverySearch) {
  const query = deliveryQuery(search)
  return queryOptions({
    queryKey: ['deliveries', query],
    queryFn: () => listDeliveries(query),
    refetchInterval: 5000,
    placeholderData: keepPreviousData,
  })
}
