import { ApiProblem } from '../api/problem.ts'
import type { ProblemBody } from '../api/problem.ts'

/** The one place of this app that writes to the network. Throws an ApiProblem for a refusal, a TypeError when nothing was reached. */
export async function send(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  content: { readonly json?: unknown; readonly file?: Blob } = {},
): Promise<unknown> {
  const { json, file } = content
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    ...(file === undefined
      ? json === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }
      : {
          headers: { 'content-type': 'application/octet-stream', 'x-hengjian-sent-at': new Date().toISOString() },
          body: file,
        }),
  })
  const text = await response.text()
  const body: unknown = text === '' ? {} : parse(text)
  if (response.ok) return body
  throw new ApiProblem(response.status, typeof body === 'object' && body !== null ? (body as ProblemBody) : {})
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
