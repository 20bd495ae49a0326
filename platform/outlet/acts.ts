import { z } from 'zod'
import { checkedUrl, EgressError, guardFor } from '../egress.ts'
import type { Act } from '../operation.ts'
import { seal } from '../seal.ts'
import { type DeliveryKey, lockDelivery, requeue } from './delivery-book.ts'
import { adapterOf, openFieldsOf, type OutletDesk } from './outlet-desk.ts'
import { setOutletLine } from './outlet-line.ts'
import { missingSendings } from './reconciliation.ts'

/** Why a delivery is not sent again; the module says it in its own words. @technical */
export type ResendRefusal =
  | 'delivery-unknown'
  | 'delivery-waiting'
  | 'delivery-kept-inside'
  | 'delivery-taken-back'
  | 'delivery-acknowledged'
  | 'supplement-not-open'

/** Which delivery of a record goes again, with what a person fills in and where that comes from. */
export const resendFields = {
  outletId: z.string().max(40),
  act: z.enum(['publish', 'update', 'withdraw']).default('publish'),
  supplements: z
    .array(
      z.object({
        field: z.string().max(40),
        value: z.string().trim().min(1).max(200),
        source: z.string().trim().min(2, '请写明出处').max(200),
      }),
    )
    .max(10)
    .default([]),
}
type Supplements = z.output<(typeof resendFields)['supplements']>

/** What a leaf says of the fields a person filled in. */
export function supplementsLeaf(supplements: Supplements): string {
  return supplements.map((one) => `${one.field}=${one.value}（${one.source}）`).join('；')
}

/** What came of sending again. @technical */
export type ResendOutcome =
  | { readonly refused: ResendRefusal; readonly field?: string }
  | { readonly refused?: never; readonly was: string; readonly attempt: number }

/** Queues a delivery again with the fields a person filled in; one that failed, or one whose receipt never came. */
export async function resendDelivery(
  act: Act,
  desk: OutletDesk,
  key: DeliveryKey,
  supplements: Supplements,
): Promise<ResendOutcome> {
  const filled = Object.fromEntries(supplements.map((one) => [one.field, one.value]))
  const adapter = adapterOf(desk, key.outletId)
  const found = adapter === undefined ? undefined : await lockDelivery(act.tx, desk, key)
  if (adapter === undefined || found === undefined) return { refused: 'delivery-unknown' }
  if (found.state === 'queued' || found.state === 'packed') return { refused: 'delivery-waiting' }
  if (found.state === 'kept-inside') return { refused: 'delivery-kept-inside' }
  if (found.isTakenBack) return { refused: 'delivery-taken-back' }
  if (found.state === 'received') return { refused: 'delivery-acknowledged' }
  const open = openFieldsOf(adapter).map((one) => one.field)
  const wrong = Object.keys(filled).find((field) => !open.includes(field))
  if (wrong !== undefined) return { refused: 'supplement-not-open', field: wrong }
  await requeue(act.tx, desk, key, { ...found.supplements, ...filled }, act.now)
  return { was: found.state, attempt: found.attempt }
}

/** Queues again whatever the outlet's statement of a day lacks; answers how many. Nobody's receipt stands in the way: they lost it. */
export async function resendMissing(act: Act, desk: OutletDesk, outletId: string, day: string): Promise<number> {
  let sent = 0
  for (const one of await missingSendings(act.tx, desk, outletId, day)) {
    const key = { ...one, outletId }
    const found = await lockDelivery(act.tx, desk, key)
    if (found === undefined || found.isTakenBack) continue
    if (found.state !== 'received' && found.state !== 'sent') continue
    await requeue(act.tx, desk, key, found.supplements, act.now)
    sent += 1
  }
  return sent
}

/** How somebody wants an outlet to be reached. */
export const lineInput = z.object({
  outletId: z.string().max(40),
  transport: z.enum(['file-drop', 'irs-gateway']),
  endpoint: z.string().trim().max(500).optional(),
  accessKey: z.string().trim().max(200).optional(),
  secretKey: z.string().min(1).max(500).optional(),
  receiptWithinMinutes: z.int().min(1).max(43_200).optional(),
})
type LineInput = z.output<typeof lineInput>

/** What a leaf says of a line that was set; never the secret. */
export function lineLeaf({ transport, endpoint, accessKey, receiptWithinMinutes }: LineInput): Record<string, string> {
  return {
    transport,
    endpoint: endpoint ?? '',
    accessKey: accessKey ?? '',
    receiptWithinMinutes: receiptWithinMinutes === undefined ? '' : String(receiptWithinMinutes),
  }
}

/** What came of setting how an outlet is reached; undefined when it is set. @technical */
export type LineRefusal =
  | { readonly refused: 'outlet-unknown' | 'gateway-incomplete'; readonly why?: never }
  | { readonly refused: 'address-not-allowed'; readonly why: string }

/** Sets how an outlet is reached; the secret is sealed at once and shown nowhere. */
export async function configureLine(act: Act, desk: OutletDesk, input: LineInput): Promise<LineRefusal | undefined> {
  const { outletId, transport, endpoint, accessKey, secretKey, receiptWithinMinutes } = input
  const line = { outletId, transport, endpoint: null, accessKey: null, sealedSecret: null, receiptWithinMinutes }
  if (transport === 'file-drop')
    return (await setOutletLine(act.tx, desk, line)) ? undefined : { refused: 'outlet-unknown' }
  if (endpoint === undefined || accessKey === undefined || secretKey === undefined)
    return { refused: 'gateway-incomplete' }
  const why = addressFault(endpoint, act.settings)
  if (why !== undefined) return { refused: 'address-not-allowed', why }
  const sealedSecret = seal(act.settings.keys.secret('outlet-secrets'), secretKey, outletId, act.ports.randomness)
  const isSet = await setOutletLine(act.tx, desk, { ...line, endpoint, accessKey, sealedSecret })
  return isSet ? undefined : { refused: 'outlet-unknown' }
}

function addressFault(url: string, settings: Act['settings']): string | undefined {
  try {
    checkedUrl(url, URL.canParse(url) ? guardFor(settings, new URL(url)) : { mayReachPrivate: false })
    return undefined
  } catch (error) {
    if (error instanceof EgressError) return error.message
    throw error
  }
}
