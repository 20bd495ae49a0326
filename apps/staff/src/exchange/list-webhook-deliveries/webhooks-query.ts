import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

export type WebhookFilter = 'undelivered' | 'delivered' | 'all'

function listDeliveries(filter: WebhookFilter, subscriptionId: string | undefined, page: number, pageSize: number) {
  const query = { filter, page, pageSize, ...(subscriptionId === undefined ? {} : { subscriptionId }) }
  return take(api.GET('/api/exchange/webhook-deliveries', { params: { query } }))
}

export type WebhookDelivery = Awaited<ReturnType<typeof listDeliveries>>['deliveries'][number]

/** Events leave within seconds, so the list looks again while it is open. */
export function webhooksQuery(
  filter: WebhookFilter,
  subscriptionId: string | undefined,
  page: number,
  pageSize: number,
) {
  return queryOptions({
    queryKey: ['webhooks', filter, subscriptionId ?? '', page, pageSize],
    queryFn: () => listDeliveries(filter, subscriptionId, page, pageSize),
    refetchInterval: 4000,
  })
}

function listSubscriptions() {
  return take(api.GET('/api/exchange/subscriptions'))
}

export type Subscription = Awaited<ReturnType<typeof listSubscriptions>>['subscriptions'][number]

export const subscriptionsQuery = queryOptions({
  queryKey: ['subscriptions'],
  queryFn: listSubscriptions,
  refetchInterval: 4000,
})

export const eventTypesQuery = queryOptions({
  queryKey: ['event-types'],
  queryFn: () => take(api.GET('/api/exchange/event-types')),
  staleTime: Infinity,
})

export function webhookKey(row: WebhookDelivery): string {
  return `${row.subscriptionId} ${row.position}`
}
