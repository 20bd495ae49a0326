import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import type { DeliveryFilter } from '../../app/outlets/delivery-tools.tsx'

function listDeliveries(filter: DeliveryFilter, outletId: string | undefined, page: number, pageSize: number) {
  const query = { filter, page, pageSize, ...(outletId === undefined ? {} : { outletId }) }
  return take(api.GET('/api/disclosure/deliveries', { params: { query } }))
}

type Found = Awaited<ReturnType<typeof listDeliveries>>
export type Delivery = Found['deliveries'][number]

/** Records leave and receipts come within seconds, so the list looks again while it is open. */
export function deliveriesQuery(filter: DeliveryFilter, outletId: string | undefined, page: number, pageSize: number) {
  return queryOptions({
    queryKey: ['deliveries', filter, outletId ?? '', page, pageSize],
    queryFn: () => listDeliveries(filter, outletId, page, pageSize),
    refetchInterval: 5000,
  })
}

export function deliveryKey(row: Delivery): string {
  return `${row.publicationId} ${row.outletId} ${row.act}`
}
