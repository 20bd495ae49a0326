import { Buffer } from 'node:buffer'
import { sha256 } from '#kernel/sha256.ts'
import type { Act } from '../operation.ts'
import {
  isReceiptFileKnown,
  keepReceiptFile,
  markSent,
  markUnfit,
  nextBatch,
  type QueuedDelivery,
  takeAnswer,
  takeQueued,
} from './delivery-book.ts'
import { askGateway } from './gateway.ts'
import { batchText, type OutletRow } from './mapping.ts'
import type { OutletAdapter, OutletDesk } from './outlet-desk.ts'
import { getOutletLine, noteOutletFailure, noteOutletReached } from './outlet-line.ts'
import { readReceiptFile } from './receipt-file.ts'

const MOST_RECORDS = 500
const MOST_FILES = 50

/**
 * What waits for an outlet leaves as one batch file in the outlet's own form. A record that does not fit the outlet's table
 * stays here with the reason. The file is written before the transaction ends: a crash between the two writes it again under
 * the same number, and an outlet knows a record by its id. An outlet behind the IRS gateway is asked over HTTP instead and may
 * answer at once; while it cannot be reached all waits here, in plain sight.
 */
export async function sendWaiting(act: Act, desk: OutletDesk): Promise<void> {
  for (const adapter of desk.adapters) await sendBatch(act, desk, adapter)
}

async function sendBatch(act: Act, desk: OutletDesk, adapter: OutletAdapter): Promise<void> {
  const { tx, now } = act
  const { mapping } = adapter
  const outlet = await getOutletLine(tx, desk, mapping.outletId)
  if (outlet.nextTryAt !== null && outlet.nextTryAt > now) return
  const queued = await takeQueued(tx, desk, mapping.outletId, MOST_RECORDS)
  if (queued.length === 0) return
  const batch = await nextBatch(tx, desk, mapping.outletId, act.today)
  const { fit, rows } = await fitting(act, desk, adapter, queued, batch)
  if (fit.length === 0) return
  const isAsked = outlet.transport === 'irs-gateway'
  const bytes = Buffer.from(batchText(mapping, rows, isAsked ? 'json' : mapping.format))
  const hash = Buffer.from(sha256(bytes)).toString('hex')
  const reply = isAsked ? await askGateway(act, outlet, batch, bytes) : undefined
  if (reply?.failed !== undefined) {
    await noteOutletFailure(tx, desk, outlet, reply.failed, now)
    return
  }
  await desk.record(act, {
    kind: 'send',
    outletId: mapping.outletId,
    fields: { batch, file: hash, records: String(rows.length) },
  })
  await markSent(tx, desk, fit, { outletId: mapping.outletId, batch, hash }, now)
  if (reply !== undefined) {
    await noteOutletReached(tx, desk, mapping.outletId)
    for (const answer of reply.answers) await takeAnswer(tx, desk, mapping.outletId, answer, reply.hash, now)
    return
  }
  await act.ports.drops.write(`${mapping.outletId}/outbox`, `${mapping.outletId}-${batch}.${mapping.format}`, bytes)
}

/** The records that fit the outlet's table, in its words; the others stay here with the reason. */
async function fitting(
  act: Act,
  desk: OutletDesk,
  adapter: OutletAdapter,
  queued: readonly QueuedDelivery[],
  batch: string,
): Promise<{ readonly fit: readonly QueuedDelivery[]; readonly rows: readonly OutletRow[] }> {
  const ready = await adapter.rows(act, queued, { batch, sentAt: inBeijing(act.now) }, (code) => desk.isUscc(code))
  const fit: QueuedDelivery[] = []
  const rows: OutletRow[] = []
  for (const [index, one] of queued.entries()) {
    const { row, faults } = ready[index] ?? { row: {}, faults: ['没有内容'] }
    if (faults.length > 0) await markUnfit(act.tx, desk, one, `出件前校验：${faults.join('；')}`, act.now)
    else {
      fit.push(one)
      rows.push(row)
    }
  }
  return { fit, rows }
}

const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' })

function inBeijing(moment: Date): string {
  return clock.format(moment)
}

/**
 * Receipts in the inbox of each outlet. A file is set aside only once its answers are committed, in a later run, so that none
 * is lost; the same file twice, or an answer twice, changes nothing. What is no receipt is kept apart.
 */
export async function readReceipts(act: Act, desk: OutletDesk): Promise<void> {
  for (const { mapping } of desk.adapters) await readInbox(act, desk, mapping.outletId)
}

async function readInbox(act: Act, desk: OutletDesk, outletId: string): Promise<void> {
  const inbox = `${outletId}/inbox`
  for (const name of (await act.ports.drops.list(inbox)).slice(0, MOST_FILES)) {
    const content = await act.ports.drops.read(inbox, name)
    if (content === undefined) continue
    const hash = Buffer.from(sha256(content)).toString('hex')
    const answers = readReceiptFile(content)
    if (await isReceiptFileKnown(act.tx, desk, outletId, hash)) {
      await act.ports.drops.move(inbox, name, `${outletId}/${answers === undefined ? 'unreadable' : 'read'}`)
      continue
    }
    // one after another in the transaction, without a wait between them
    const effects = await Promise.all(
      (answers ?? []).map((answer) => takeAnswer(act.tx, desk, outletId, answer, hash, act.now)),
    )
    const strangers = effects.filter((effect) => effect === 'stranger').length
    await keepReceiptFile(
      act.tx,
      desk,
      { outletId, hash, name, answers: answers?.length ?? 0, strangers, isReadable: answers !== undefined },
      act.now,
    )
    await desk.record(act, { kind: 'receipt', outletId, fields: { file: hash, answers: String(answers?.length ?? 0) } })
  }
}
