import type { ReadApi } from '../app/page.ts'

/** A problem+json answer, as far as a page shows it. */
export interface Problem {
  readonly status: number
  readonly detail: string
  readonly citation?: string
}

export type Loaded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

/** Reads one public operation. 5xx and unreadable answers throw: the frame then shows the error page. */
export async function load<T>(read: ReadApi, path: string): Promise<Loaded<T>> {
  const { status, body } = await read(path)
  if (status === 200) return { ok: true, value: body as T } // bytes become types: the contract's response schema was enforced by the server
  if (status >= 400 && status < 500) return { ok: false, problem: { status, ...words(body) } }
  throw new Error(`${path} answered ${status}`)
}

/** The page number of a query, as a reader may have typed it; the first page when it is none. */
export function pageNumber(text: string | undefined): string {
  return text !== undefined && /^[1-9]\d{0,4}$/u.test(text) ? text : '1'
}

/** A path with its query, every value escaped. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')
  return text === '' ? path : `${path}?${text}`
}

function words(body: unknown): { detail: string; citation?: string } {
  if (typeof body !== 'object' || body === null) return { detail: '这次没有查到。' }
  const detail = 'detail' in body && typeof body.detail === 'string' ? body.detail : '这次没有查到。'
  return 'citation' in body && typeof body.citation === 'string' ? { detail, citation: body.citation } : { detail }
}
