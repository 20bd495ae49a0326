import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { sha256 } from '#kernel/sha256.ts'
import { EgressError, guardFor } from '#platform/egress.ts'
import { irsHeaders } from '#platform/irs-signature.ts'
import type { Act } from '#platform/operation.ts'
import { openSealed } from '#platform/seal.ts'
import type { OutletLine } from './outlet-line.ts'
import { type OutletAnswer, readReceiptFile } from './receipt-file.ts'

const TIMEOUT_MS = 8000
const MOST_BYTES = 8_388_608
const OK = 200
const UNREADABLE = '渠道的答复不是约定的格式'

/** The envelope of the gateway (domain.md §10.3). */
const envelope = z.object({
  code: z.number(),
  message: z.string().default(''),
  data: z.unknown(),
  errors: z.array(z.object({ field: z.string(), info: z.string() })).default([]),
})

/** What an outlet answered: its receipts, as far as it gives them at once, or why nothing was taken. @technical */
export type GatewayReply =
  | { readonly failed: string; readonly answers?: never; readonly hash?: never }
  | { readonly failed?: never; readonly answers: readonly OutletAnswer[]; readonly hash: string }

/** Hands one batch to an outlet behind the IRS gateway, signed. Sent again under the same batch number it must change nothing there. */
export async function askGateway(act: Act, outlet: OutletLine, batch: string, body: Uint8Array): Promise<GatewayReply> {
  const { endpoint, accessKey, sealedSecret } = outlet
  if (endpoint === null || accessKey === null || sealedSecret === null)
    throw new Error(`outlet ${outlet.outletId} has no whole line`)
  const secret = openSealed(act.settings.keys.secret('outlet-secrets'), sealedSecret, outlet.outletId)
  const url = new URL(endpoint)
  url.searchParams.set('batch', batch)
  const headers = irsHeaders({
    method: 'POST',
    path: url.pathname,
    query: url.searchParams,
    accessKey,
    secretKey: secret,
    at: act.now,
  })
  try {
    const reply = await act.ports.network.fetch(url.href, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
      body,
      guard: { ...guardFor(act.settings, url), timeoutMs: TIMEOUT_MS, mostBytes: MOST_BYTES },
    })
    if (reply.status !== OK) return { failed: `网关答复 ${reply.status}` }
    return readReply(reply.body)
  } catch (error) {
    if (!(error instanceof EgressError)) throw error
    return { failed: error.message }
  }
}

function readReply(body: Uint8Array): GatewayReply {
  const parsed = envelope.safeParse(jsonOf(body))
  if (!parsed.success) return { failed: UNREADABLE }
  const { code, message, data, errors } = parsed.data
  if (code !== OK) {
    const why = [message, ...errors.map((one) => `${one.field} ${one.info}`)].filter((part) => part !== '').join('；')
    return { failed: `渠道未接收：${why}` }
  }
  const answers = readReceiptFile(Buffer.from(JSON.stringify(data ?? {})))
  if (answers === undefined) return { failed: UNREADABLE }
  return { answers, hash: Buffer.from(sha256(body)).toString('hex') }
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}
