import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { deliveryQuery, type DeliverySearch } from '../../app/outlets/delivery-search.ts'

function listSharedRecords(query: ReturnType<typeof deliveryQuery>) {
  return take(api.GET('/api/exchange/shared-records', { params: { query } }))
}

export type SharedDelivery = Awaited<ReturnType<typeof listSharedRecords>>['deliveries'][number]

/** Records leave and receipts come within seconds, so the list looks again while it is open. */
export function sharedRecordsQuery(search: DeliverySearch) {
  const query = deliveryQuery(search)
  return queryOptions({
    queryKey: ['shared-records', query],
    queryFn: () => listSharedRecords(query),
    refetchInterval: 5000,
    placeholderData: keepPreviousData,
  })
}
