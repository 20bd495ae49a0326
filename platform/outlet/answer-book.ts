import type { Tx } from '#platform/tx.ts'
import type { OutletBook } from './delivery-book.ts'
import type { OutletAnswer, RefusedBatch } from './receipt-file.ts'

const ACTS = { i: 'publish', u: 'update', d: 'withdraw' } as const
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu

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
  if (!UUID.test(answer.cd_id)) return 'stranger'
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
       update ${book.schema}.outlet_delivery r set state = $9, note = $10, failed_by = $11, happened_at = $8, late_at = null
       from left_here l
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

/** The answers a refusal of a whole batch stands for: every record of it that is not answered yet. */
export async function answersToBatch(
  tx: Tx,
  book: OutletBook,
  outletId: string,
  refused: RefusedBatch,
): Promise<OutletAnswer[]> {
  const rows = await tx.rows<{ id: string; operation: 'i' | 'u' | 'd' }>(
    `select record_id as id, case act when 'publish' then 'i' when 'update' then 'u' else 'd' end as operation
     from ${book.schema}.outlet_delivery where outlet_id = $1 and batch = $2 and state in ('packed', 'sent') order by record_id, act`,
    [outletId, refused.cd_batch],
  )
  return rows.map((row) => ({
    cd_id: row.id,
    cd_batch: refused.cd_batch,
    cd_operation: row.operation,
    verdict: 'refused',
    reason: `整批拒收：${refused.reason === '' ? '渠道未说明理由' : refused.reason}`,
  }))
}

/** Keeps that answers of an outlet were read. Locks nothing. */
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

/** True when a receipt file with this content was read before. */
export async function isReceiptFileKnown(tx: Tx, book: OutletBook, outletId: string, hash: string): Promise<boolean> {
  const row = await tx.maybe(
    `select 1 from ${book.schema}.outlet_receipt_file where outlet_id = $1 and file_hash = $2`,
    [outletId, hash],
  )
  return row !== undefined
}

/** Marks every delivery whose receipt is overdue, once; answers how many of each outlet. Locks their rows. */
export function markLateReceipts(
  tx: Tx,
  book: OutletBook,
  now: Date,
): Promise<{ readonly outletId: string; readonly late: number }[]> {
  return tx.rows(
    `with late as (
       update ${book.schema}.outlet_delivery r set late_at = $1 from ${book.schema}.outlet o
       where o.outlet_id = r.outlet_id and r.state = 'sent' and r.late_at is null
         and r.happened_at <= $1::timestamptz - make_interval(mins => o.receipt_within_minutes) returning r.outlet_id)
     select outlet_id as "outletId", count(*)::int4 as late from late group by outlet_id order by outlet_id`,
    [now],
  )
}

/** The batches of an outlet with records still to be answered that were not asked after lately; notes that they are. */
export async function takeUnanswered(
  tx: Tx,
  book: OutletBook,
  outletId: string,
  most: number,
  now: Date,
): Promise<string[]> {
  const rows = await tx.rows<{ batch: string }>(
    `update ${book.schema}.outlet_batch set asked_at = $2 where outlet_id = $1 and batch in (
       select b.batch from ${book.schema}.outlet_batch b where b.outlet_id = $1 and b.left_at is not null
         and coalesce(b.asked_at, b.left_at) <= $2::timestamptz - interval '1 minute'
         and exists (select 1 from ${book.schema}.outlet_delivery d
           where d.outlet_id = b.outlet_id and d.batch = b.batch and d.state = 'sent') order by b.batch limit $3)
     returning batch`,
    [outletId, now, most],
  )
  return rows.map((row) => row.batch).toSorted()
}
