import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface NewSubscription {
  readonly systemId: string
  readonly subscriptionId: string
  readonly agencyId: string
  readonly title: string
  readonly url: string
  readonly events: readonly string[]
  readonly position: number
}

/** Adds a subscription; false when the id is used. Locks nothing. */
export async function insertSubscription(
  tx: Tx,
  one: NewSubscription,
  hash: Buffer,
  createdBy: string | null,
  now: Date,
): Promise<boolean> {
  const added = await tx.run(
    `insert into exchange_desk.subscription (system_id, subscription_id, agency_id, title, url, events, state, position,
       next_try_at, content_hash, created_by, created_at) values ($1, $2, $3, $4, $5, $6, 'active', $7, $8, $9, $10, $8)
     on conflict do nothing`,
    [
      one.systemId,
      one.subscriptionId,
      one.agencyId,
      one.title,
      one.url,
      one.events,
      one.position,
      now,
      hash,
      createdBy,
    ],
  )
  return added === 1
}

/** A subscription as its sender and its acts need it. @technical */
export interface HeldSubscription {
  readonly systemId: string
  readonly subscriptionId: string
  readonly agencyId: string
  readonly title: string
  readonly url: string
  readonly events: readonly string[]
  readonly state: 'active' | 'paused' | 'stalled'
  readonly position: number
  readonly tries: number
  readonly contentHash: Buffer
}

const COLUMNS = `system_id as "systemId", subscription_id as "subscriptionId", agency_id as "agencyId", title, url, events, state,
  position::float8 as position, tries, content_hash as "contentHash"`

/** Locks a subscription until the transaction ends. */
export function lockSubscription(tx: Tx, subscriptionId: string): Promise<HeldSubscription | undefined> {
  return tx.maybe(`select ${COLUMNS} from exchange_desk.subscription where subscription_id = $1 for update`, [
    subscriptionId,
  ])
}

/** Locks a subscription that is due to be sent to; undefined when another sender holds it or it is not due. */
export function takeDueSubscription(tx: Tx, subscriptionId: string, now: Date): Promise<HeldSubscription | undefined> {
  return tx.maybe(
    `select ${COLUMNS} from exchange_desk.subscription
     where subscription_id = $1 and state = 'active' and next_try_at <= $2 for update skip locked`,
    [subscriptionId, now],
  )
}

type Key = Pick<HeldSubscription, 'systemId' | 'subscriptionId'>

/** Sets the state; an active one is due at once and its tries begin anew. The row is locked. */
export async function setState(
  tx: Tx,
  of: Key,
  to: { readonly state: HeldSubscription['state']; readonly reason: string | null },
  now: Date,
): Promise<void> {
  await tx.run(
    `update exchange_desk.subscription set state = $3, state_reason = $4, tries = 0, next_try_at = $5
     where system_id = $1 and subscription_id = $2`,
    [of.systemId, of.subscriptionId, to.state, to.reason, now],
  )
}

/** Moves the position; what lies behind it is delivered or skipped. The row is locked. */
export async function movePosition(tx: Tx, of: Key, position: number, now: Date): Promise<void> {
  await tx.run(
    `update exchange_desk.subscription set position = $3, tries = 0, next_try_at = $4
     where system_id = $1 and subscription_id = $2`,
    [of.systemId, of.subscriptionId, position, now],
  )
}

/** Notes that the next event could not be delivered: when it is tried again, or that a person is waited for. The row is locked. */
export async function holdBack(
  tx: Tx,
  of: Key,
  hold: { readonly tries: number; readonly nextTryAt: Date; readonly stalledBecause: string | null },
): Promise<void> {
  await tx.run(
    `update exchange_desk.subscription set tries = $3, next_try_at = $4,
       state = case when $5::text is null then state else 'stalled' end, state_reason = coalesce($5, state_reason)
     where system_id = $1 and subscription_id = $2`,
    [of.systemId, of.subscriptionId, hold.tries, hold.nextTryAt, hold.stalledBecause],
  )
}

/** One try to deliver one event. @technical */
export interface Attempt {
  readonly attemptId: string
  readonly position: number
  readonly eventId: string
  readonly eventName: string
  readonly publishedAt: Date
  readonly state: 'delivered' | 'retrying' | 'failed'
  readonly status: number | null
  readonly reason: string | null
}

/** Writes a try down, and the event as it stands after it. The subscription is locked. */
export async function noteAttempt(tx: Tx, of: HeldSubscription, one: Attempt, now: Date): Promise<void> {
  await tx.run(
    `insert into exchange_desk.webhook_attempt (system_id, subscription_id, attempt_id, agency_id, position, outcome, status,
       reason, attempted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      of.systemId,
      of.subscriptionId,
      one.attemptId,
      of.agencyId,
      one.position,
      one.state === 'delivered' ? 'delivered' : 'failed',
      one.status,
      one.reason,
      now,
    ],
  )
  await tx.run(
    `insert into exchange_desk.webhook_delivery as d (system_id, subscription_id, position, agency_id, event_id, event_name,
       published_at, state, tries, status, reason, tried_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10, $11)
     on conflict (system_id, subscription_id, position) do update set state = excluded.state, tries = d.tries + 1,
       status = excluded.status, reason = excluded.reason, tried_at = excluded.tried_at`,
    [
      of.systemId,
      of.subscriptionId,
      one.position,
      of.agencyId,
      one.eventId,
      one.eventName,
      one.publishedAt,
      one.state,
      one.status,
      one.reason,
      now,
    ],
  )
}
