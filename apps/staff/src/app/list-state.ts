import type { TablePage } from '../ui/data-table.tsx'

interface PagedSearch {
  page?: number
  size?: number
}

/** Which page of a list the address asks for. */
export function pagingOf(search: PagedSearch): { page: number; pageSize: number } {
  return { page: search.page ?? 1, pageSize: search.size ?? 50 }
}

/** The paging of a table, fed from the address and written back to it. */
export function tablePage(search: PagedSearch, total: number, go: (page: PagedSearch) => void): TablePage {
  return { ...pagingOf(search), total, onPage: (page, size) => go({ page, size }) }
}

/** The search without some keys: 返回列表 keeps the filters, closing a drawer drops only the drawer. */
export function without<T extends object, K extends keyof T>(search: T, ...keys: K[]): Omit<T, K> {
  const left = { ...search }
  for (const key of keys) delete left[key]
  return left
}

/** Only what is filled: empty words and absent values do not travel in addresses or queries. */
export function filled<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined | null | ''> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined | null | ''> } = {}
  for (const key in values) {
    const value = values[key]
    if (isFilled(value)) kept[key] = value
  }
  return kept
}

function isFilled<V>(value: V): value is Exclude<V, undefined | null | ''> {
  return value !== undefined && value !== null && value !== ''
}
