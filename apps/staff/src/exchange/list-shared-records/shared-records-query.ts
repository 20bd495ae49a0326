import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import type { DeliveryFilter } from '../../app/outlets/delivery-tools.tsx'

function listSharedRecords(filter: DeliveryFilter, outletId: string | undefined, page: number, pageSize: number) {
  const query = { filter, page, pageSize, ...(outletId === undefined ? {} : { outletId }) }
  return take(api.GET('/api/exchange/shared-records', { params: { query } }))
}

type Found = Awaited<ReturnType<typeof listSharedRecords>>
export type SharedDelivery = Found['deliveries'][number]

/** Records leave and receipts come within seconds, so the list looks again while it is open. */
export function sharedRecordsQuery(
  filter: DeliveryFilter,
  outletId: string | undefined,
  page: number,
  pageSize: number,
) {
  return queryOptions({
    queryKey: ['shared-records', filter, outletId ?? '', page, pageSize],
    queryFn: () => listSharedRecords(filter, outletId, page, pageSize),
    refetchInterval: 5000,
  })
}

export function sharedKey(row: SharedDelivery): string {
  return `${row.recordId} ${row.outletId} ${row.act}`
}
