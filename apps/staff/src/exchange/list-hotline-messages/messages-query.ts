import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

export type MessageShow = 'unsettled' | 'all'

function listMessages(show: MessageShow, page: number, pageSize: number) {
  return take(api.GET('/api/exchange/hotline/messages', { params: { query: { show, page, pageSize } } }))
}

export type HotlineMessages = Awaited<ReturnType<typeof listMessages>>
export type HotlineMessage = HotlineMessages['messages'][number]
export type Reconciliation = HotlineMessages['reconciliations'][number]

/** Orders come in by themselves, so the list looks again while it is open. */
export function hotlineMessagesQuery(show: MessageShow, page: number, pageSize: number) {
  return queryOptions({
    queryKey: ['hotline-messages', show, page, pageSize],
    queryFn: () => listMessages(show, page, pageSize),
    refetchInterval: 5000,
  })
}
