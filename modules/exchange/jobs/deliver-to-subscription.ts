import { z } from 'zod'
import { listAgencies } from '#identity'
import { newId } from '#kernel/ids.ts'
import { EgressError, guardFor } from '#platform/egress.ts'
import { job } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import { type PublishedEvent, readEvents } from '#platform/outbox.ts'
import { cloudEvent, isInReach, secondsToNextTry, signedHeaders, signingSecret } from '../domain/webhook.ts'
import { outwardStrings } from '../outward-strings.ts'
import {
  type HeldSubscription,
  holdBack,
  movePosition,
  noteAttempt,
  setState,
  takeDueSubscription,
} from '../store/subscription-store.ts'
import { subscribableEvents } from '../subscribable-events.ts'

const MOST_EVENTS = 20
const TIMEOUT_MS = 5000
const MOST_ANSWER_BYTES = 65_536
const GONE = 410

/**
 * The next events of one subscription, one after the other: an event is sent only when the one before it was taken. The first
 * that is not taken waits, longer each time; after the last try the subscription stops until a person sends again. A crash
 * between the peer's answer and the commit sends the event again under the same id (at least once).
 */
export const deliverToSubscription = job({
  name: 'exchange.deliver-to-subscription',
  schema: z.object({ subscriptionId: z.uuid() }),
  async run(act, { subscriptionId }) {
    const subscription = await takeDueSubscription(act.tx, subscriptionId, act.now)
    if (subscription === undefined) return
    const reach = await reachOf(act, subscription.agencyId)
    let failed = subscription.tries
    for (const event of await readEvents(act.tx, subscription.events, subscription.position, MOST_EVENTS)) {
      if (isForThem(event, reach) && !(await deliver(act, subscription, event, failed + 1))) return
      await movePosition(act.tx, subscription, event.seq, act.now)
      failed = 0
    }
  },
})

function isForThem(event: PublishedEvent, reach: ReadonlySet<string>): boolean {
  return subscribableEvents.get(event.name)?.audience === 'everybody' || isInReach(event.payload, reach)
}

/** The agency of the system and the offices it sent out. */
async function reachOf(act: Act, agencyId: string): Promise<ReadonlySet<string>> {
  const offices = (await listAgencies(act.tx)).filter((one) => one.parentId === agencyId && one.kind === 'dispatched')
  return new Set([agencyId, ...offices.map((one) => one.id)])
}

/** True when the peer took the event; else it is held back, and the reason stands where a person reads it. */
async function deliver(
  act: Act,
  subscription: HeldSubscription,
  event: PublishedEvent,
  tries: number,
): Promise<boolean> {
  const answer = await post(act, subscription, event)
  const isTaken = answer.status !== null && answer.status >= 200 && answer.status < 300
  const wait = answer.status === GONE ? undefined : secondsToNextTry(tries)
  const reason = isTaken ? null : answer.reason
  await noteAttempt(
    act.tx,
    subscription,
    {
      attemptId: newId(act.ports),
      position: event.seq,
      eventId: event.eventId,
      eventName: event.name,
      publishedAt: event.publishedAt,
      state: isTaken ? 'delivered' : wait === undefined ? 'failed' : 'retrying',
      status: answer.status,
      reason,
    },
    act.now,
  )
  if (isTaken) return true
  if (answer.status === GONE)
    await setState(act.tx, subscription, { state: 'stalled', reason: outwardStrings.gone }, act.now)
  else
    await holdBack(act.tx, subscription, {
      tries,
      nextTryAt: new Date(act.now.getTime() + (wait ?? 0) * 1000),
      stalledBecause: wait === undefined ? reason : null,
    })
  return false
}

interface Answer {
  readonly status: number | null
  readonly reason: string
}

async function post(act: Act, subscription: HeldSubscription, event: PublishedEvent): Promise<Answer> {
  const body = cloudEvent({ ...event, position: event.seq }, act.settings.origin)
  const secret = signingSecret(act.settings.keys.secret('webhook-signing'), subscription.subscriptionId)
  try {
    const reply = await act.ports.network.fetch(subscription.url, {
      method: 'POST',
      headers: signedHeaders(secret, event.eventId, act.now, body),
      body,
      guard: {
        timeoutMs: TIMEOUT_MS,
        mostBytes: MOST_ANSWER_BYTES,
        ...guardFor(act.settings, new URL(subscription.url)),
      },
    })
    return { status: reply.status, reason: answerWords(reply.status, reply.body) }
  } catch (error) {
    if (!(error instanceof EgressError)) throw error
    return { status: null, reason: error.message }
  }
}

/** What the peer answered, with the first words of its own reason. */
function answerWords(status: number, body: Uint8Array): string {
  const said = new TextDecoder()
    .decode(body.subarray(0, 600))
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
  const answered = outwardStrings.answered.replace('{status}', String(status))
  return said === '' || said.startsWith('<') ? answered : `${answered}：${said}`
}
