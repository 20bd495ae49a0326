import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { sha256 } from '#kernel/sha256.ts'
import { EgressError, guardFor } from '../egress.ts'
import { irsHeaders } from '../irs-signature.ts'
import type { Act } from '../operation.ts'
import { openSealed } from '../seal.ts'
import type { OutletLine } from './outlet-line.ts'
import { type ReceiptFile, readReceipts } from './receipt-file.ts'

const TIMEOUT_MS = 8000
const MOST_BYTES = 8_388_608
const OK = 200
const UNREADABLE = '渠道的答复不是约定的格式'
/** Refusals that a later try may not meet: who asks, how often, when. */
const PASSING = new Set([401, 403, 408, 425, 429])

/** The envelope of the gateway (domain.md §10.3). */
const envelope = z.object({
  code: z.number(),
  message: z.string().default(''),
  data: z.unknown(),
  errors: z.array(z.object({ field: z.string(), info: z.string() })).default([]),
})

/** What an outlet answered: its receipts as far as it gives them at once, that it refuses the batch for good, or why nothing was taken. @technical */
export type GatewayReply =
  | { readonly kind: 'answered'; readonly file: ReceiptFile; readonly hash: string }
  | { readonly kind: 'refused'; readonly why: string; readonly hash: string }
  | { readonly kind: 'failed'; readonly why: string }

/** Hands one batch to an outlet behind the IRS gateway, signed. Sent again under the same batch number it must change nothing there. */
export function handToGateway(act: Act, outlet: OutletLine, batch: string, body: Uint8Array): Promise<GatewayReply> {
  return ask(act, outlet, { method: 'POST', name: 'batch', value: batch, body })
}

/** Asks an outlet behind the gateway for the receipts of a batch it took. */
export function askForReceipts(act: Act, outlet: OutletLine, batch: string): Promise<GatewayReply> {
  return ask(act, outlet, { method: 'GET', name: 'batch', value: batch })
}

/** Asks an outlet behind the gateway what it took from the batches of a day (yyyymmdd). */
export function askForStatement(act: Act, outlet: OutletLine, day: string): Promise<GatewayReply> {
  return ask(act, outlet, { method: 'GET', name: 'day', value: day })
}

/** What an outlet itself holds, as it gave it, or why it gave nothing. @technical */
export type GatewayData =
  | { readonly kind: 'given'; readonly data: unknown; readonly hash: string }
  | { readonly kind: 'refused'; readonly why: string; readonly hash: string }
  | { readonly kind: 'failed'; readonly why: string }

/** Reads a list an outlet behind the gateway holds; the reader parses what came. */
export function readFromGateway(act: Act, outlet: OutletLine, list: string): Promise<GatewayData> {
  return call(act, outlet, { method: 'GET', name: 'list', value: list })
}

interface Question {
  readonly method: 'GET' | 'POST'
  readonly name: 'batch' | 'day' | 'list'
  readonly value: string
  readonly body?: Uint8Array
}

async function ask(act: Act, outlet: OutletLine, question: Question): Promise<GatewayReply> {
  const reply = await call(act, outlet, question)
  if (reply.kind !== 'given') return reply
  const file = readReceipts(reply.data ?? {})
  return file === undefined ? { kind: 'failed', why: UNREADABLE } : { kind: 'answered', file, hash: reply.hash }
}

/** One signed call: a batch is posted, the rest is read. */
async function call(act: Act, outlet: OutletLine, { method, name, value, body }: Question): Promise<GatewayData> {
  const { endpoint, accessKey, sealedSecret } = outlet
  if (endpoint === null || accessKey === null || sealedSecret === null)
    throw new Error(`outlet ${outlet.outletId} has no whole line`)
  const secret = openSealed(act.settings.keys.secret('outlet-secrets'), sealedSecret, outlet.outletId)
  const url = new URL(endpoint)
  url.searchParams.set(name, value)
  const headers = irsHeaders({
    method,
    path: url.pathname,
    query: url.searchParams,
    accessKey,
    secretKey: secret,
    at: act.ports.time.now(),
  })
  try {
    const reply = await act.ports.network.fetch(url.href, {
      method,
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
      ...(body === undefined ? {} : { body }),
      guard: { ...guardFor(act.settings, url), timeoutMs: TIMEOUT_MS, mostBytes: MOST_BYTES },
    })
    return reply.status === OK ? readReply(reply.body) : { kind: 'failed', why: `网关答复 ${reply.status}` }
  } catch (error) {
    if (!(error instanceof EgressError)) throw error
    return { kind: 'failed', why: error.message }
  }
}

function readReply(body: Uint8Array): GatewayData {
  const parsed = envelope.safeParse(jsonOf(body))
  if (!parsed.success) return { kind: 'failed', why: UNREADABLE }
  const { code, message, data, errors } = parsed.data
  const hash = Buffer.from(sha256(body)).toString('hex')
  if (code !== OK) {
    const said = [message, ...errors.map((one) => `${one.field} ${one.info}`)].filter((part) => part !== '').join('；')
    const isFinal = code >= 400 && code < 500 && !PASSING.has(code)
    return isFinal ? { kind: 'refused', why: said, hash } : { kind: 'failed', why: `渠道未接收：${said}` }
  }
  return { kind: 'given', data, hash }
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}
