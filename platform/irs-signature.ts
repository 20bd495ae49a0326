import { createHmac } from 'node:crypto'

/** A request as the IRS gateway signs it. @technical */
export interface IrsRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly accessKey: string
  readonly secretKey: string
  readonly at: Date
}

/** X-BG-HMAC-*: Base64(HMAC-SHA256) over method, path, sorted query, access key and date, a line each (domain.md §10.3). */
export function irsHeaders(request: IrsRequest): Record<string, string> {
  const date = request.at.toUTCString()
  const query = [...request.query]
    .toSorted(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  const text = `${request.method}\n${request.path}\n${query}\n${request.accessKey}\n${date}\n`
  return {
    'x-bg-hmac-signature': createHmac('sha256', request.secretKey).update(text).digest('base64'),
    'x-bg-hmac-algorithm': 'hmac-sha256',
    'x-bg-hmac-access-key': request.accessKey,
    'x-bg-date-time': date,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
