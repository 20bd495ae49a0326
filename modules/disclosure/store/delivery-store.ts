import type { Tx } from '#platform/tx.ts'
import type { OutletAnswer } from '../domain/outlet-receipt.ts'

/** A delivery: one publication to one outlet, to publish it there or to take it back. @technical */
export interface DeliveryKey {
  readonly publicationId: string
  readonly outletId: string
  readonly act: 'publish' | 'update' | 'withdraw'
}

/** A delivery that waits to leave. @technical */
export interface QueuedDelivery extends DeliveryKey {
  readonly agencyId: string
  readonly attempt: number
  readonly supplements: Readonly<Record<string, string>>
}

interface Publication {
  readonly id: string
  readonly agencyId: string
  readonly isRehearsal: boolean
}

const ADDED = `insert into disclosure_desk.receipt (publication_id, agency_id, outlet_id, act, state, happened_at, note)`

/** Queues a publication for every outlet: ours shows it at once, a rehearsal never leaves. Locks nothing. */
export async function queuePublication(tx: Tx, of: Publication, now: Date): Promise<void> {
  tx.later(
    `${ADDED}
     select $1, $2, outlet_id, 'publish',
       case when transport = 'own-site' then 'received' when $4 then 'kept-inside' else 'queued' end, $3,
       case when transport = 'own-site' then note when $4 then '演练不外送' end
     from disclosure_desk.outlet on conflict (publication_id, outlet_id, act) do nothing`,
    [of.id, of.agencyId, now, of.isRehearsal],
  )
}

/**
 * Queues the withdrawal for the outlets that have the publication or may have it; where it never arrived, it no longer
 * leaves. Locks its rows.
 */
export async function queueWithdrawal(tx: Tx, of: Publication, now: Date): Promise<void> {
  tx.later(
    `${ADDED}
     select $1, $2, o.outlet_id, 'withdraw',
       case when o.transport = 'own-site' then 'received' else 'queued' end, $3,
       case when o.transport = 'own-site' then o.note end
     from disclosure_desk.outlet o
     where o.transport = 'own-site' or exists (select 1 from disclosure_desk.dispatch d
       where d.publication_id = $1 and d.outlet_id = o.outlet_id and d.act = 'publish' and not exists (
         select 1 from disclosure_desk.outlet_answer a where a.publication_id = d.publication_id and a.outlet_id = d.outlet_id
           and a.act = 'publish' and a.batch = d.batch and a.verdict = 'refused'))
     on conflict (publication_id, outlet_id, act) do nothing`,
    [of.id, of.agencyId, now],
  )
  tx.later(
    `update disclosure_desk.receipt set state = 'kept-inside', note = '送出前已撤回', failed_by = null, happened_at = $2
     where publication_id = $1 and act in ('publish', 'update') and state in ('queued', 'failed')`,
    [of.id, now],
  )
}

/**
 * Queues the outcome of a recheck for the outlets that have the publication; where it has not left yet, it leaves with the
 * outcome in it. Locks its rows.
 */
export async function queueUpdate(tx: Tx, visitId: string, agencyId: string, now: Date): Promise<void> {
  tx.later(
    `${ADDED}
     select r.publication_id, r.agency_id, r.outlet_id, 'update', 'queued', $3, null
     from disclosure_desk.publication p join disclosure_desk.receipt r using (publication_id)
     join disclosure_desk.outlet o using (outlet_id)
     where p.visit_id = $1 and p.agency_id = $2 and p.state = 'published' and r.act = 'publish'
       and r.state in ('sent', 'received') and o.transport <> 'own-site'
     on conflict (publication_id, outlet_id, act) do update set state = 'queued', happened_at = excluded.happened_at,
       note = null, failed_by = null`,
    [visitId, agencyId, now],
  )
}

/** The next deliveries of an outlet; their rows stay locked, another worker takes others. */
export function takeQueued(tx: Tx, outletId: string, most: number): Promise<QueuedDelivery[]> {
  return tx.rows<QueuedDelivery>(
    `select publication_id as "publicationId", outlet_id as "outletId", act, agency_id as "agencyId", attempt, supplements
     from disclosure_desk.receipt where outlet_id = $1 and state = 'queued'
     order by happened_at, publication_id limit $2 for update skip locked`,
    [outletId, most],
  )
}

/** The number of the outlet's next batch of a day: yyyymmdd and five digits. Waits for a sender of the same outlet. */
export async function nextBatch(tx: Tx, outletId: string, day: string): Promise<string> {
  tx.later(`select 1 from disclosure_desk.outlet where outlet_id = $1 for update`, [outletId])
  const start = day.replaceAll('-', '')
  const { last } = await tx.one<{ last: string | null }>(
    `select max(batch) as last from disclosure_desk.dispatch where outlet_id = $1 and batch like $2`,
    [outletId, `${start}%`],
  )
  const count = last === null ? 0 : Number(last.slice(start.length))
  return `${start}${String(count + 1).padStart(5, '0')}`
}

/** Notes that deliveries left in a batch; their rows are locked by takeQueued. */
export async function markSent(
  tx: Tx,
  sent: readonly QueuedDelivery[],
  file: { outletId: string; batch: string; hash: string },
  now: Date,
): Promise<void> {
  const keys = [sent.map((one) => one.publicationId), sent.map((one) => one.act)]
  tx.later(
    `insert into disclosure_desk.dispatch (publication_id, agency_id, outlet_id, act, attempt, batch, file_hash, sent_at)
     select r.publication_id, r.agency_id, r.outlet_id, r.act, r.attempt + 1, $4, $5, $6
     from disclosure_desk.receipt r join unnest($1::uuid[], $2::text[]) as s (publication_id, act) using (publication_id, act)
     where r.outlet_id = $3`,
    [...keys, file.outletId, file.batch, file.hash, now],
  )
  tx.later(
    `update disclosure_desk.receipt r set state = 'sent', attempt = r.attempt + 1, batch = $4, happened_at = $5, note = null,
       failed_by = null
     from unnest($1::uuid[], $2::text[]) as s (publication_id, act)
     where r.publication_id = s.publication_id and r.act = s.act and r.outlet_id = $3`,
    [...keys, file.outletId, file.batch, now],
  )
}

/** Notes that a delivery did not fit the outlet's table and stayed here; its row is locked by takeQueued. */
export async function markUnfit(tx: Tx, of: DeliveryKey, why: string, now: Date): Promise<void> {
  tx.later(
    `update disclosure_desk.receipt set state = 'failed', failed_by = 'own-check', note = $4, happened_at = $5
     where publication_id = $1 and outlet_id = $2 and act = $3`,
    [of.publicationId, of.outletId, of.act, why, now],
  )
}

const ACTS = { i: 'publish', u: 'update', d: 'withdraw' } as const

/** What an answer did: it counted, it came again or too late, or it speaks of nothing that was sent. @technical */
export type AnswerEffect = 'effective' | 'repeated' | 'stranger'

/** Takes an outlet's answer to the batch it answers; only the first answer to the last sending counts. Locks the delivery's row. */
export async function takeAnswer(
  tx: Tx,
  outletId: string,
  answer: OutletAnswer,
  fileHash: string,
  now: Date,
): Promise<AnswerEffect> {
  const isTaken = answer.verdict === 'accepted'
  const left = await tx.maybe<{ isLast: boolean }>(
    `with left_here as (
       select r.publication_id, r.agency_id, r.outlet_id, r.act, d.batch, (r.state = 'sent' and r.batch = d.batch) as is_last
       from disclosure_desk.receipt r join disclosure_desk.dispatch d using (publication_id, outlet_id, act)
       where r.publication_id = $1 and r.outlet_id = $2 and r.act = $3 and d.batch = $4 for update of r),
     answered as (
       insert into disclosure_desk.outlet_answer (publication_id, agency_id, outlet_id, act, batch, file_hash, verdict, reason,
         is_effective, read_at)
       select publication_id, agency_id, outlet_id, act, batch, $5, $6, $7, is_last, $8 from left_here on conflict do nothing),
     moved as (
       update disclosure_desk.receipt r set state = $9, note = $10, failed_by = $11, happened_at = $8 from left_here l
       where l.is_last and r.publication_id = l.publication_id and r.outlet_id = l.outlet_id and r.act = l.act)
     select is_last as "isLast" from left_here`,
    [
      answer.cd_id,
      outletId,
      ACTS[answer.cd_operation],
      answer.cd_batch,
      fileHash,
      answer.verdict,
      answer.reason,
      now,
      isTaken ? 'received' : 'failed',
      isTaken ? `批次 ${answer.cd_batch}` : answer.reason === '' ? '渠道未说明理由' : answer.reason,
      isTaken ? null : 'outlet',
    ],
  )
  if (left === undefined) return 'stranger'
  return left.isLast ? 'effective' : 'repeated'
}

/** Keeps that a receipt file was read. Locks nothing. */
export async function keepReceiptFile(
  tx: Tx,
  file: {
    outletId: string
    hash: string
    name: string
    answers: number
    strangers: number
    isReadable: boolean
  },
  now: Date,
): Promise<void> {
  tx.later(
    `insert into disclosure_desk.receipt_file (outlet_id, file_hash, name, answers, strangers, is_readable, read_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [file.outletId, file.hash, file.name, file.answers, file.strangers, file.isReadable, now],
  )
}

/** Locks a delivery's row until the transaction ends and answers its state; undefined when there is none. */
export async function lockDelivery(
  tx: Tx,
  of: DeliveryKey,
): Promise<
  { readonly state: string; readonly attempt: number; readonly supplements: Record<string, string> } | undefined
> {
  return tx.maybe(
    `select state, attempt, supplements from disclosure_desk.receipt
     where publication_id = $1 and outlet_id = $2 and act = $3 for update`,
    [of.publicationId, of.outletId, of.act],
  )
}

/** Puts a delivery back into the queue with what was filled in; its row is locked by lockDelivery. */
export async function requeue(
  tx: Tx,
  of: DeliveryKey,
  supplements: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  tx.later(
    `update disclosure_desk.receipt set state = 'queued', supplements = $4, happened_at = $5, note = null, failed_by = null
     where publication_id = $1 and outlet_id = $2 and act = $3`,
    [of.publicationId, of.outletId, of.act, JSON.stringify(supplements), now],
  )
}
