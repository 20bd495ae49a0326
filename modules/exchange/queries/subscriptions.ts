import type { Tx } from '#platform/tx.ts'

/** A subscription with what lies behind and before it. @technical */
export interface SubscriptionRow {
  readonly systemId: string
  readonly systemName: string
  readonly subscriptionId: string
  readonly title: string
  readonly url: string
  readonly events: readonly string[]
  readonly state: 'active' | 'paused' | 'stalled'
  readonly stateReason: string | null
  readonly position: number
  readonly nextTryAt: Date
  readonly tries: number
  readonly delivered: number
  readonly undelivered: number
  readonly lastDeliveredAt: Date | null
}

export function listSubscriptionRows(tx: Tx): Promise<SubscriptionRow[]> {
  return tx.rows(
    `select s.system_id as "systemId", o.name as "systemName", s.subscription_id as "subscriptionId", s.title, s.url, s.events,
       s.state, s.state_reason as "stateReason", s.position::float8 as position, s.next_try_at as "nextTryAt", s.tries,
       (select count(*)::int4 from exchange_desk.webhook_delivery d where d.system_id = s.system_id
         and d.subscription_id = s.subscription_id and d.state = 'delivered') as delivered,
       (select count(*)::int4 from exchange_desk.webhook_delivery d where d.system_id = s.system_id
         and d.subscription_id = s.subscription_id and d.state <> 'delivered') as undelivered,
       (select max(d.tried_at) from exchange_desk.webhook_delivery d where d.system_id = s.system_id
         and d.subscription_id = s.subscription_id and d.state = 'delivered') as "lastDeliveredAt"
     from exchange_desk.subscription s join exchange_desk.outside_system o using (system_id)
     order by o.name collate "C", s.title collate "C", s.subscription_id`,
  )
}

/** Which deliveries a list shows. @technical */
export type WebhookFilter = 'undelivered' | 'delivered' | 'all'

/** An event for a subscription as it stands after the last try. @technical */
export interface WebhookDeliveryRow {
  readonly subscriptionId: string
  readonly subscriptionTitle: string
  readonly subscriptionState: 'active' | 'paused' | 'stalled'
  readonly systemName: string
  readonly url: string
  readonly position: number
  readonly eventId: string
  readonly eventName: string
  readonly publishedAt: Date
  readonly state: 'delivered' | 'retrying' | 'failed'
  readonly tries: number
  readonly status: number | null
  readonly reason: string | null
  readonly triedAt: Date
  readonly nextTryAt: Date
}

const FROM = `from exchange_desk.webhook_delivery d
  join exchange_desk.subscription s using (system_id, subscription_id)
  join exchange_desk.outside_system o using (system_id)
  where ($1::text = 'all' or (d.state = 'delivered') = ($1::text = 'delivered'))
    and ($2::uuid is null or d.subscription_id = $2)`

/** Deliveries in the asker's scope, the last tried first. */
export function listWebhookRows(
  tx: Tx,
  filter: WebhookFilter,
  subscriptionId: string | undefined,
  limit: number,
  offset: number,
): Promise<WebhookDeliveryRow[]> {
  return tx.rows(
    `select d.subscription_id as "subscriptionId", s.title as "subscriptionTitle", s.state as "subscriptionState",
       o.name as "systemName", s.url, d.position::float8 as position, d.event_id as "eventId", d.event_name as "eventName",
       d.published_at as "publishedAt", d.state, d.tries, d.status, d.reason, d.tried_at as "triedAt",
       s.next_try_at as "nextTryAt"
     ${FROM} order by d.tried_at desc, d.subscription_id, d.position desc limit $3 offset $4`,
    [filter, subscriptionId ?? null, limit, offset],
  )
}

export async function countWebhookRows(
  tx: Tx,
  filter: WebhookFilter,
  subscriptionId: string | undefined,
): Promise<number> {
  const { n } = await tx.one<{ n: number }>(`select count(*)::int4 as n ${FROM}`, [filter, subscriptionId ?? null])
  return n
}

/** The state of one delivery. */
export function findWebhookDelivery(
  tx: Tx,
  subscriptionId: string,
  position: number,
): Promise<{ readonly eventName: string; readonly state: WebhookDeliveryRow['state'] } | undefined> {
  return tx.maybe(
    `select event_name as "eventName", state from exchange_desk.webhook_delivery
     where subscription_id = $1 and position = $2`,
    [subscriptionId, position],
  )
}

/** Subscriptions whose time has come. */
export async function listDueSubscriptions(tx: Tx, now: Date, most: number): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select subscription_id as id from exchange_desk.subscription where state = 'active' and next_try_at <= $1
     order by next_try_at, subscription_id limit $2`,
    [now, most],
  )
  return rows.map((row) => row.id)
}
