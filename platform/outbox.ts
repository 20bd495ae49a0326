import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { dayInShanghai } from '#kernel/plain-date.ts'
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
  run(act: Act, payload: never, delivery: Delivery): Promise<void>
}

export function defineEvent<S extends z.ZodType>(definition: EventDefinition<S>): EventDefinition<S> {
  return definition
}

export function reaction<S extends z.ZodType>(definition: {
  readonly name: string
  readonly event: EventDefinition<S>
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
  await act.tx.run(
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
    tx.rows<{ reaction: string }>(
      `select w.reaction from unnest($1::text[], $2::text[]) as w(reaction, event)
       left join platform.reader r on r.reaction = w.reaction
       where exists (select 1 from platform.outbox o where o.name = w.event and o.seq > coalesce(r.cursor, 0))`,
      [readers.map((one) => one.name), readers.map((one) => one.event.name)],
    ),
  )
  const names = new Set(busy.map((row) => row.reaction))
  return readers.filter((one) => names.has(one.name))
}

interface OutboxRow {
  event_id: string
  seq: string
  version: number
  payload: unknown
  published_at: Date
}

/** Handles the next event of one reaction, if there is one; false when there is nothing to do. */
export async function reactOnce(host: Host, reader: Reaction): Promise<boolean> {
  const now = host.ports.time.now()
  const seen: { row?: OutboxRow } = {}
  try {
    return await inTx(host.db.job, JOB_CONTEXT, async (tx) => {
      const row = await nextEvent(tx, reader, now)
      if (row === undefined) return false
      seen.row = row
      await handle(host, tx, reader, row, now)
      return true
    })
  } catch (error) {
    if (seen.row === undefined) throw error
    host.log.error({ err: error, reaction: reader.name, event: seen.row.event_id }, 'reaction failed')
    await noteFailure(host, reader, seen.row, error)
    return true
  }
}

async function nextEvent(tx: Tx, reader: Reaction, now: Date): Promise<OutboxRow | undefined> {
  await tx.run(`insert into platform.reader (reaction) values ($1) on conflict do nothing`, [reader.name])
  const held = await tx.maybe<{ cursor: string }>(
    `select cursor from platform.reader where reaction = $1 for update skip locked`,
    [reader.name],
  )
  if (held === undefined) return undefined
  const row = await tx.maybe<OutboxRow>(
    `select event_id, seq, version, payload, published_at from platform.outbox
     where name = $1 and seq > $2 order by seq limit 1`,
    [reader.event.name, held.cursor],
  )
  if (row === undefined) return undefined
  const waiting = await tx.maybe(
    `select 1 from platform.event_failure where reaction = $1 and event_id = $2 and quarantined_at is null and next_try_at > $3`,
    [reader.name, row.event_id, now],
  )
  return waiting === undefined ? row : undefined
}

async function handle(host: Host, tx: Tx, reader: Reaction, row: OutboxRow, now: Date): Promise<void> {
  const fresh = await tx.run(
    `insert into platform.inbox (reaction, event_id, handled_at) values ($1, $2, $3) on conflict do nothing`,
    [reader.name, row.event_id, now],
  )
  if (fresh === 1) {
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
  await tx.run(`update platform.reader set cursor = $2 where reaction = $1`, [reader.name, row.seq])
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
