import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Result } from '#kernel/result.ts'
import { type Actor, type Host, platformRefusals } from '../operation.ts'
import { inTx } from '../tx.ts'
import { operationId, type Route } from './route.ts'

const PURPOSE_HEADER = 'x-hengjian-purpose'
const LONGEST_PURPOSE = 200

/** The API key of a request (Authorization: Bearer …); undefined when it carries none. */
export function keyOf(request: FastifyRequest): string | undefined {
  const match = /^Bearer ([A-Za-z0-9_-]{1,200})$/u.exec(request.headers.authorization ?? '')
  return match?.[1]
}

/** Whom the key stands for. What the module wrote down is kept even when it refuses: a refused call counts too. */
export async function admit(host: Host, request: FastifyRequest, one: Route, key: string): Promise<Result<Actor>> {
  const call = {
    operation: operationId(one),
    kind: one.shape === 'operation' ? one.operation.kind : one.method === 'GET' ? ('query' as const) : ('act' as const),
    permission: one.shape === 'operation' ? one.operation.permission : one.permission,
    purpose: purposeOf(request),
    requestId: request.id,
  }
  // The hash stands in the transaction, so that the row policy shows the holder of this key and nobody else's.
  const actor = createHash('sha256').update(key).digest('hex')
  for (const mounted of host.modules) {
    const hook = mounted.admit
    if (hook === undefined) continue
    return inTx(host.db.app, { agency: null, scope: [], entity: null, purpose: 'admit', actor }, (tx) =>
      hook({ tx, now: host.ports.time.now(), ports: host.ports }, key, call),
    )
  }
  return platformRefusals('sign-in-first')
}

/** Header values are bytes; a Chinese purpose arrives percent-encoded. */
function purposeOf(request: FastifyRequest): string {
  const given = request.headers[PURPOSE_HEADER]
  const text = typeof given === 'string' ? given : ''
  try {
    return decodeURIComponent(text).slice(0, LONGEST_PURPOSE)
  } catch {
    return text.slice(0, LONGEST_PURPOSE)
  }
}
