import { optionalChoice, optionalCount, optionalText } from '../search-params.ts'
import { pagingOf } from '../list-state.ts'

/** Which deliveries a list shows. */
export type DeliveryFilter = (typeof DELIVERY_FILTERS)[number]

export const DELIVERY_FILTERS = ['failed', 'late', 'sent', 'queued', 'received', 'kept-inside', 'all'] as const

/** What the address of a list of deliveries says. */
export type DeliverySearch = ReturnType<typeof deliverySearch>

export function deliverySearch(search: Record<string, unknown>) {
  return {
    ...optionalChoice(search, 'show', DELIVERY_FILTERS),
    ...optionalText(search, 'outlet'),
    ...optionalText(search, 'open'),
    ...optionalText(search, 'act'),
    ...optionalCount(search, 'page'),
    ...optionalCount(search, 'size'),
  }
}

/** The question an address asks the server; failed deliveries unless it says otherwise. */
export function deliveryQuery(search: DeliverySearch) {
  const { show = 'failed', outlet } = search
  return { filter: show, ...pagingOf(search), ...(outlet === undefined ? {} : { outletId: outlet }) }
}
