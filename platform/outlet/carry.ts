import { Buffer } from 'node:buffer'
import { sha256 } from '#kernel/sha256.ts'
import type { Act } from '../operation.ts'
import { answersToBatch } from './answer-book.ts'
import {
  findPacked,
  markLeft,
  markPacked,
  markUnfit,
  nextBatch,
  type PackedBatch,
  type QueuedDelivery,
  takeQueued,
} from './delivery-book.ts'
import { handToGateway } from './gateway.ts'
import { batchText, type OutletRow } from './mapping.ts'
import type { OutletAdapter, OutletDesk } from './outlet-desk.ts'
import { lockOutletLine, noteOutletFailure, noteOutletReached, type OutletLine } from './outlet-line.ts'
import { takeFile } from './receive.ts'

const MOST_RECORDS = 500

/**
 * One step of what waits for an outlet; true when there is another step. Records are packed into a batch in one transaction and
 * handed over in the next, so that a number never means two contents: whatever breaks between, the very same records leave again
 * under the very same number, and an outlet that has them changes nothing. One batch is on its way at a time, so order holds.
 * A record that does not fit the outlet's table stays here with the reason.
 */
export async function carryToOutlet(act: Act, desk: OutletDesk, adapter: OutletAdapter): Promise<boolean> {
  const outlet = await lockOutletLine(act.tx, desk, adapter.mapping.outletId)
  if (outlet.nextTryAt !== null && outlet.nextTryAt > act.now) return false
  const packed = await findPacked(act.tx, desk, outlet.outletId)
  return packed === undefined ? packBatch(act, desk, adapter) : handOver(act, desk, adapter, outlet, packed)
}

async function packBatch(act: Act, desk: OutletDesk, adapter: OutletAdapter): Promise<boolean> {
  const { tx, now } = act
  const { outletId } = adapter.mapping
  const queued = await takeQueued(tx, desk, outletId, MOST_RECORDS)
  if (queued.length === 0) return false
  const batch = await nextBatch(tx, desk, outletId, act.today)
  const { fit, rows } = await fitting(act, desk, adapter, queued, batch)
  if (fit.length > 0) {
    const { hash } = await act.ports.files.put(Buffer.from(JSON.stringify(rows)))
    await markPacked(tx, desk, fit, { outletId, batch, fileHash: hash }, now)
  }
  return true
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

async function handOver(
  act: Act,
  desk: OutletDesk,
  adapter: OutletAdapter,
  outlet: OutletLine,
  packed: PackedBatch,
): Promise<boolean> {
  const { tx, now } = act
  const { outletId, format } = adapter.mapping
  const rows = await packedRows(act, packed)
  const isAsked = outlet.transport === 'irs-gateway'
  const bytes = Buffer.from(batchText(adapter.mapping, rows, isAsked ? 'json' : format))
  const reply = isAsked ? await handToGateway(act, outlet, packed.batch, bytes) : undefined
  if (reply?.kind === 'failed') {
    await noteOutletFailure(tx, desk, outlet, reply.why, now)
    return false
  }
  if (reply === undefined)
    await act.ports.drops.write(`${outletId}/outbox`, `${outletId}-${packed.batch}.${format}`, bytes)
  const hash = Buffer.from(sha256(bytes)).toString('hex')
  await markLeft(tx, desk, { outletId, batch: packed.batch, hash }, now)
  await noteOutletReached(tx, desk, outletId)
  const fields = { batch: packed.batch, file: hash, records: String(rows.length) }
  await desk.record(act, { kind: 'send', outletId, fields })
  if (reply === undefined) return true
  const name = `gateway-${packed.batch}`
  const receipts =
    reply.kind === 'refused'
      ? await answersToBatch(tx, desk, outletId, { cd_batch: packed.batch, reason: reply.why })
      : reply.file.receipts
  await takeFile(act, desk, outletId, { name, hash: reply.hash, file: { receipts: receipts ?? [] } })
  return true
}

async function packedRows(act: Act, packed: PackedBatch): Promise<OutletRow[]> {
  const content = await act.ports.files.get(packed.fileHash)
  if (content === undefined) throw new Error(`the records of batch ${packed.batch} are not in the file store`)
  return JSON.parse(Buffer.from(content).toString('utf8')) as OutletRow[]
}
