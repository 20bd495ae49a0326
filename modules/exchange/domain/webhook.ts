// CloudEvents 1.0.2 (JSON event format), Standard Webhooks 1.0 (webhook-id, webhook-timestamp, webhook-signature), RFC 2104 (HMAC).
import { createHmac } from 'node:crypto'

const BACKOFF_SECONDS = [30, 60, 300, 900, 3600, 10_800, 21_600]

/** How long the next try waits after so many tries failed; undefined when there is none. */
export function secondsToNextTry(tries: number): number | undefined {
  return BACKOFF_SECONDS[tries - 1]
}

/** What a CloudEvent is made of. @technical */
export interface OutgoingEvent {
  readonly eventId: string
  readonly position: number
  readonly name: string
  readonly version: number
  readonly publishedAt: Date
  readonly payload: unknown
}

/**
 * The event as a CloudEvent in structured JSON. `sequence` (CloudEvents extension) is the position: it rises within a subscription,
 * not by ones, since other events lie between.
 */
export function cloudEvent(event: OutgoingEvent, origin: string): string {
  return JSON.stringify({
    specversion: '1.0',
    id: event.eventId,
    source: `urn:hengjian:${origin}`,
    type: `hengjian.${event.name}.v${event.version}`,
    time: event.publishedAt.toISOString(),
    datacontenttype: 'application/json',
    dataschema: `urn:hengjian:contracts:events:${event.name}.v${event.version}`,
    sequence: String(event.position).padStart(20, '0'),
    data: event.payload,
  })
}

/** The secret of a subscription, from the installation's own: nothing of it lies in the database. */
export function signingSecret(installation: Uint8Array, subscriptionId: string): Buffer {
  return createHmac('sha256', installation).update(`hengjian webhook ${subscriptionId}`).digest()
}

/** How the secret is handed over: whsec_ and base64. */
export function writtenSecret(secret: Buffer): string {
  return `whsec_${secret.toString('base64')}`
}

/** The headers of a delivery; the signature is HMAC-SHA256 over `id.timestamp.body`. */
export function signedHeaders(secret: Buffer, id: string, at: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'user-agent': 'hengjian-webhook/1',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}

/** True when an event concerns one of the agencies in reach, or no agency at all. */
export function isInReach(payload: unknown, reach: ReadonlySet<string>): boolean {
  if (typeof payload !== 'object' || payload === null || !('agencyId' in payload)) return true
  return typeof payload.agencyId === 'string' && reach.has(payload.agencyId)
}
