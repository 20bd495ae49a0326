import type { Tx } from '#platform/tx.ts'
import type { OutletAnswer } from './receipt-file.ts'

/**
 * Where a module keeps its outlets: tables outlet, outlet_delivery, outlet_dispatch, outlet_answer and outlet_receipt_file of the
 * same shape in a schema of its own, policed by agency. @technical
 */
export interface OutletBook {
  readonly schema: string
}

/** What is done with a record at an outlet: it is put there, changed, or taken back. @technical */
export type DeliveryAct = 'publish' | 'update' | 'withdraw'

/** A delivery: one record to one outlet, to put it there, change it or take it back. @technical */
export interface DeliveryKey {
  readonly recordId: string
  readonly outletId: string
  readonly act: DeliveryAct
}

/** A delivery that waits to leave. @technical */
export interface QueuedDelivery extends DeliveryKey {
  readonly agencyId: string
  readonly attempt: number
  readonly supplements: Readonly<Record<string, string>>
}

/** The next deliveries of an outlet; their rows stay locked, another worker takes others. */
export function takeQueued(tx: Tx, book: OutletBook, outletId: string, most: number): Promise<QueuedDelivery[]> {
  return tx.rows<QueuedDelivery>(
    `select record_id as "recordId", outlet_id as "outletId", act, agency_id as "agencyId", attempt, supplements
     from ${book.schema}.outlet_delivery where outlet_id = $1 and state = 'queued'
     order by happened_at, array_position(array['publish', 'update', 'withdraw'], act), record_id limit $2 for update skip locked`,
    [outletId, most],
  )
}

/** The number of the outlet's next batch of a day: yyyymmdd and five digits. Waits for a sender of the same outlet. */
export async function nextBatch(tx: Tx, book: OutletBook, outletId: string, day: string): Promise<string> {
  tx.later(`select 1 from ${book.schema}.outlet where outlet_id = $1 for update`, [outletId])
  const start = day.replaceAll('-', '')
  const { last } = await tx.one<{ last: string | null }>(
    `select max(batch) as last from ${book.schema}.outlet_dispatch where outlet_id = $1 and batch like $2`,
    [outletId, `${start}%`],
  )
  const count = last === null ? 0 : Number(last.slice(start.length))
  return `${start}${String(count + 1).padStart(5, '0')}`
}

/** Notes that deliveries left in a batch; their rows are locked by takeQueued. */
export async function markSent(
  tx: Tx,
  book: OutletBook,
  sent: readonly QueuedDelivery[],
  file: { outletId: string; batch: string; hash: string },
  now: Date,
): Promise<void> {
  const keys = [sent.map((one) => one.recordId), sent.map((one) => one.act)]
  tx.later(
    `insert into ${book.schema}.outlet_dispatch (record_id, agency_id, outlet_id, act, attempt, batch, file_hash, sent_at)
     select r.record_id, r.agency_id, r.outlet_id, r.act, r.attempt + 1, $4, $5, $6
     from ${book.schema}.outlet_delivery r join unnest($1::uuid[], $2::text[]) as s (record_id, act) using (record_id, act)
     where r.outlet_id = $3`,
    [...keys, file.outletId, file.batch, file.hash, now],
  )
  tx.later(
    `update ${book.schema}.outlet_delivery r set state = 'sent', attempt = r.attempt + 1, batch = $4, happened_at = $5, note = null,
       failed_by = null
     from unnest($1::uuid[], $2::text[]) as s (record_id, act)
     where r.record_id = s.record_id and r.act = s.act and r.outlet_id = $3`,
    [...keys, file.outletId, file.batch, now],
  )
}

/** Notes that a delivery did not fit the outlet's table and stayed here; its row is locked by takeQueued. */
export async function markUnfit(tx: Tx, book: OutletBook, of: DeliveryKey, why: string, now: Date): Promise<void> {
  tx.later(
    `update ${book.schema}.outlet_delivery set state = 'failed', failed_by = 'own-check', note = $4, happened_at = $5
     where record_id = $1 and outlet_id = $2 and act = $3`,
    [of.recordId, of.outletId, of.act, why, now],
  )
}

const ACTS = { i: 'publish', u: 'update', d: 'withdraw' } as const

/** What an answer did: it counted, it came again or too late, or it speaks of nothing that was sent. @technical */
export type AnswerEffect = 'effective' | 'repeated' | 'stranger'

/** Takes an outlet's answer to the batch it answers; only the first answer to the last sending counts. Locks the delivery's row. */
export async function takeAnswer(
  tx: Tx,
  book: OutletBook,
  outletId: string,
  answer: OutletAnswer,
  fileHash: string,
  now: Date,
): Promise<AnswerEffect> {
  const isTaken = answer.verdict === 'accepted'
  const left = await tx.maybe<{ isLast: boolean }>(
    `with left_here as (
       select r.record_id, r.agency_id, r.outlet_id, r.act, d.batch, (r.state = 'sent' and r.batch = d.batch) as is_last
       from ${book.schema}.outlet_delivery r join ${book.schema}.outlet_dispatch d using (record_id, outlet_id, act)
       where r.record_id = $1 and r.outlet_id = $2 and r.act = $3 and d.batch = $4 for update of r),
     answered as (
       insert into ${book.schema}.outlet_answer (record_id, agency_id, outlet_id, act, batch, file_hash, verdict, reason,
         is_effective, read_at)
       select record_id, agency_id, outlet_id, act, batch, $5, $6, $7, is_last, $8 from left_here on conflict do nothing),
     moved as (
       update ${book.schema}.outlet_delivery r set state = $9, note = $10, failed_by = $11, happened_at = $8 from left_here l
       where l.is_last and r.record_id = l.record_id and r.outlet_id = l.outlet_id and r.act = l.act)
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
  book: OutletBook,
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
    `insert into ${book.schema}.outlet_receipt_file (outlet_id, file_hash, name, answers, strangers, is_readable, read_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [file.outletId, file.hash, file.name, file.answers, file.strangers, file.isReadable, now],
  )
}

/** Locks a delivery's row until the transaction ends and answers its state; undefined when there is none. */
export async function lockDelivery(
  tx: Tx,
  book: OutletBook,
  of: DeliveryKey,
): Promise<
  { readonly state: string; readonly attempt: number; readonly supplements: Record<string, string> } | undefined
> {
  return tx.maybe(
    `select state, attempt, supplements from ${book.schema}.outlet_delivery
     where record_id = $1 and outlet_id = $2 and act = $3 for update`,
    [of.recordId, of.outletId, of.act],
  )
}

/** Puts a delivery back into the queue with what was filled in; its row is locked by lockDelivery. */
export async function requeue(
  tx: Tx,
  book: OutletBook,
  of: DeliveryKey,
  supplements: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  tx.later(
    `update ${book.schema}.outlet_delivery set state = 'queued', supplements = $4, happened_at = $5, note = null, failed_by = null
     where record_id = $1 and outlet_id = $2 and act = $3`,
    [of.recordId, of.outletId, of.act, JSON.stringify(supplements), now],
  )
}

/** True when a receipt file with this content was read before. */
export async function isReceiptFileKnown(tx: Tx, book: OutletBook, outletId: string, hash: string): Promise<boolean> {
  const row = await tx.maybe(
    `select 1 from ${book.schema}.outlet_receipt_file where outlet_id = $1 and file_hash = $2`,
    [outletId, hash],
  )
  return row !== undefined
}
