import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { dayInShanghai } from '#kernel/plain-date.ts'
import { prepareModules } from './module.ts'
import { type Act, type Host, systemActor } from './operation.ts'
import { inTx, type Tx, type TxContext } from './tx.ts'

/** A published word: past tense, ids and facts only; `cites` is the clause or article it serves. @technical */
export interface EventDefinition<S extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly version: number
  readonly cites: string
  readonly schema: S
}

/** @technical */
export interface Delivery {
  readonly eventId: string
  readonly seq: number
  readonly publishedAt: Date
}

/** @technical */
export interface Reaction {
  readonly name: string
  readonly event: EventDefinition
  /** No two events ever speak of the same thing, so that those of one batch may be handled beside one another. */
  readonly isIndependent?: boolean
  run(act: Act, payload: never, delivery: Delivery): Promise<void>
}

export function defineEvent<S extends z.ZodType>(definition: EventDefinition<S>): EventDefinition<S> {
  return definition
}

export function reaction<S extends z.ZodType>(definition: {
  readonly name: string
  readonly event: EventDefinition<S>
  readonly isIndependent?: boolean
  run(act: Act, payload: z.output<S>, delivery: Delivery): Promise<void>
}): Reaction {
  return definition as unknown as Reaction
}

/** Writes the event into the outbox in the act's own transaction. */
export async function publish<S extends z.ZodType>(
  act: Pick<Act, 'tx' | 'ports' | 'now'>,
  event: EventDefinition<S>,
  payload: z.input<S>,
): Promise<void> {
  act.tx.later(
    `with written as (insert into platform.outbox (event_id, name, version, payload, published_at)
       values ($1, $2, $3, $4, $5) returning 1) select pg_notify('hengjian_work', '') from written`,
    [newId(act.ports), event.name, event.version, JSON.stringify(event.schema.parse(payload)), act.now],
  )
}

export const JOB_CONTEXT: TxContext = { agency: null, scope: [], entity: null, purpose: 'job', actor: 'system' }
const TRIES = 3
const RETRY_MS = 30_000

/** Numbers the events that have become visible, in the order they arrived. Only one sequencer runs at a time. */
export async function sequenceEvents(host: Host): Promise<number> {
  return inTx(host.db.job, JOB_CONTEXT, async (tx) => {
    const { got } = await tx.one<{ got: boolean }>(
      `select pg_try_advisory_xact_lock(hashtext('platform.outbox')) as got`,
    )
    if (!got) return 0
    return tx.run(
      `update platform.outbox o set seq = n.seq from (
         select event_id, (select coalesce(max(seq), 0) from platform.outbox) + row_number() over (order by arrival) as seq
         from platform.outbox where seq is null) n
       where o.event_id = n.event_id`,
    )
  })
}

/** The reactions that have an event to handle, found in one look for all of them. */
export async function reactionsWithWork(host: Host, readers: readonly Reaction[]): Promise<Reaction[]> {
  const busy = await inTx(host.db.job, JOB_CONTEXT, (tx) =>
    tx.rows<{ reaction: string; isKnown: boolean }>(
      `select w.reaction, r.reaction is not null as "isKnown" from unnest($1::text[], $2::text[]) as w(reaction, event)
       left join platform.reader r on r.reaction = w.reaction
       where exists (select 1 from platform.outbox o where o.name = w.event and o.seq > coalesce(r.cursor, 0))`,
      [readers.map((one) => one.name), readers.map((one) => one.event.name)],
    ),
  )
  const names = new Set(busy.map((row) => row.reaction))
  const unknown = busy.flatMap((row) => (row.isKnown ? [] : [row.reaction]))
  if (unknown.length > 0) {
    await inTx(host.db.job, JOB_CONTEXT, (tx) =>
      tx.run(`insert into platform.reader (reaction) select unnest($1::text[]) on conflict do nothing`, [unknown]),
    )
  }
  return readers.filter((one) => names.has(one.name))
}

/** A published event as whoever reads the outbox by position sees it. @technical */
export interface PublishedEvent {
  readonly eventId: string
  readonly seq: number
  readonly name: string
  readonly version: number
  readonly payload: unknown
  readonly publishedAt: Date
}

/** The events of some names after a position, in their order: for readers who keep the position themselves. */
export async function readEvents(
  tx: Tx,
  names: readonly string[],
  after: number,
  most: number,
): Promise<PublishedEvent[]> {
  const rows = await tx.rows<Omit<PublishedEvent, 'seq'> & { seq: string }>(
    `select event_id as "eventId", seq, name, version, payload, published_at as "publishedAt"
     from platform.outbox where name = any ($1) and seq > $2 order by seq limit $3`,
    [names, after, most],
  )
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

/** The position of the newest numbered event; 0 before the first. */
export async function lastPosition(tx: Tx): Promise<number> {
  const { last } = await tx.one<{ last: string }>(`select coalesce(max(seq), 0) as last from platform.outbox`)
  return Number(last)
}

interface OutboxRow {
  event_id: string
  seq: string
  version: number
  payload: unknown
  published_at: Date
  isFresh: boolean
}

/** How many events one transaction handles at most. */
const BATCH = 50

/**
 * Handles what waits for one reaction, a batch in one transaction, in order; false when there is nothing to do. When one event
 * of a batch fails, the batch is undone and its events up to that one are handled in transactions of their own.
 */
export async function reactOnce(host: Host, reader: Reaction): Promise<boolean> {
  const { handled, failedAt } = await reactTo(host, reader, BATCH)
  if (failedAt === undefined) return handled > 0
  for (let at = 0; at <= failedAt; at += 1) await reactTo(host, reader, 1)
  return true
}

interface Batch {
  readonly handled: number
  /** Place in the batch of the event that failed; a batch of one notes its failure itself. */
  readonly failedAt?: number
}

/** The batch of a reaction, and where it stands in it: at the event that failed, when one does. */
interface Seen {
  rows: readonly OutboxRow[]
  at: number
}

async function reactTo(host: Host, reader: Reaction, most: number): Promise<Batch> {
  await prepareModules(host)
  const now = host.ports.time.now()
  const seen: Seen = { rows: [], at: 0 }
  try {
    return await inTx(host.db.job, JOB_CONTEXT, async (tx) => {
      seen.rows = await takeEvents(tx, reader, now, most)
      if (seen.rows.length === 0) return { handled: 0 }
      if (reader.isIndependent === true) await handleTogether(host, tx, reader, seen, now)
      else
        for (const [at, row] of seen.rows.entries()) {
          seen.at = at
          if (row.isFresh) await handle(host, tx, reader, row, now)
        }
      await tx.settled()
      tx.later(`update platform.reader set cursor = $2 where reaction = $1`, [reader.name, seen.rows.at(-1)?.seq])
      return { handled: seen.rows.length }
    })
  } catch (error) {
    const row = seen.rows[seen.at]
    if (row === undefined) throw error
    if (seen.rows.length > 1) return { handled: 0, failedAt: seen.at }
    host.log.error({ err: error, reaction: reader.name, event: row.event_id }, 'reaction failed')
    await noteFailure(host, reader, row, error)
    return { handled: 1 }
  }
}

/**
 * The next events of a reader up to the first that waits for its next try, noted in the inbox; `isFresh` where an event was not
 * handled before. Locks the reader's row.
 */
function takeEvents(tx: Tx, reader: Reaction, now: Date, most: number): Promise<readonly OutboxRow[]> {
  return tx.rows<OutboxRow>(
    `with held as (select cursor from platform.reader where reaction = $1 for update skip locked),
     ahead as (
       select o.*, exists (select 1 from platform.event_failure f where f.reaction = $1 and f.event_id = o.event_id
         and f.quarantined_at is null and f.next_try_at > $3) as is_waiting
       from held, lateral (select * from platform.outbox where name = $2 and seq > held.cursor order by seq limit $4) o),
     taken as (select * from ahead where seq < coalesce((select min(seq) from ahead where is_waiting), seq + 1)),
     noted as (
       insert into platform.inbox (reaction, event_id, handled_at) select $1, event_id, $3 from taken
       on conflict do nothing returning event_id)
     select t.event_id, t.seq, t.version, t.payload, t.published_at, n.event_id is not null as "isFresh"
     from taken t left join noted n using (event_id) order by t.seq`,
    [reader.name, reader.event.name, now, most],
  )
}

/** All events of a batch at once; waits for every one of them, since they share the transaction. */
async function handleTogether(host: Host, tx: Tx, reader: Reaction, seen: Seen, now: Date): Promise<void> {
  const done = await Promise.allSettled(
    seen.rows.map(async (row) => (row.isFresh ? handle(host, tx, reader, row, now) : undefined)),
  )
  const at = done.findIndex(({ status }) => status === 'rejected')
  const failed = done[at]
  if (failed?.status !== 'rejected') return
  seen.at = at
  throw failed.reason
}

async function handle(host: Host, tx: Tx, reader: Reaction, row: OutboxRow, now: Date): Promise<void> {
  const payload = reader.event.schema.parse(row.payload)
  const act: Act = {
    tx,
    actor: systemActor,
    ports: host.ports,
    now,
    today: dayInShanghai(now),
    requestId: row.event_id,
    log: host.log,
    settings: host.settings,
  }
  await reader.run(act, payload as never, {
    eventId: row.event_id,
    seq: Number(row.seq),
    publishedAt: row.published_at,
  })
}

async function noteFailure(host: Host, reader: Reaction, row: OutboxRow, error: unknown): Promise<void> {
  const now = host.ports.time.now()
  const message = error instanceof Error ? error.message : String(error)
  await inTx(host.db.job, JOB_CONTEXT, async (tx) => {
    const { attempts } = await tx.one<{ attempts: number }>(
      `insert into platform.event_failure (reaction, event_id, attempts, last_error, next_try_at) values ($1, $2, 1, $3, $4)
       on conflict (reaction, event_id) do update
         set attempts = platform.event_failure.attempts + 1, last_error = $3, next_try_at = $4
       returning attempts`,
      [reader.name, row.event_id, message, new Date(now.getTime() + RETRY_MS)],
    )
    if (attempts < TRIES) return
    await tx.run(`update platform.event_failure set quarantined_at = $3 where reaction = $1 and event_id = $2`, [
      reader.name,
      row.event_id,
      now,
    ])
    await tx.run(`update platform.reader set cursor = greatest(cursor, $2) where reaction = $1`, [reader.name, row.seq])
  })
}
