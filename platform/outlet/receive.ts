import { Buffer } from 'node:buffer'
import { sha256 } from '#kernel/sha256.ts'
import type { Act } from '../operation.ts'
import {
  answersToBatch,
  isReceiptFileKnown,
  keepReceiptFile,
  markLateReceipts,
  takeAnswer,
  takeUnanswered,
} from './answer-book.ts'
import { askForReceipts, askForStatement } from './gateway.ts'
import type { OutletDesk } from './outlet-desk.ts'
import { getOutletLine, type OutletLine } from './outlet-line.ts'
import { type ReceiptFile, readReceiptFile } from './receipt-file.ts'
import { daysWithoutStatement, keepStatement } from './statement-book.ts'

const MOST_FILES = 50
const MOST_BYTES = 16_777_216
const MOST_BATCHES = 5
const DAYS_BACK = 7

/**
 * What outlets answered: files in the inbox of each, and over HTTP the receipts that were not in the answer to the batch. A file is
 * set aside only once its answers are committed, in a later run, so that none is lost; the same file twice, or an answer twice,
 * changes nothing. What is no such file is kept apart. Receipts that are overdue are told once.
 */
export async function readReceipts(act: Act, desk: OutletDesk): Promise<void> {
  for (const { mapping } of desk.adapters) {
    await readInbox(act, desk, mapping.outletId)
    const outlet = await getOutletLine(act.tx, desk, mapping.outletId)
    if (outlet.transport === 'irs-gateway' && isDue(outlet, act.now)) await askAgain(act, desk, outlet)
  }
  for (const { outletId, late } of await markLateReceipts(act.tx, desk, act.now))
    await desk.record(act, { kind: 'late', outletId, fields: { records: String(late) } })
}

function isDue(outlet: OutletLine, now: Date): boolean {
  return outlet.nextTryAt === null || outlet.nextTryAt <= now
}

async function readInbox(act: Act, desk: OutletDesk, outletId: string): Promise<void> {
  const inbox = `${outletId}/inbox`
  for (const name of (await act.ports.drops.list(inbox)).slice(0, MOST_FILES)) {
    const size = await act.ports.drops.size(inbox, name)
    if (size === undefined) continue
    const content = size > MOST_BYTES ? undefined : await act.ports.drops.read(inbox, name)
    const hash = hashOf(content ?? Buffer.from(`${name} ${size}`))
    const file = content === undefined ? undefined : readReceiptFile(content)
    if (await isReceiptFileKnown(act.tx, desk, outletId, hash))
      await act.ports.drops.move(inbox, name, `${outletId}/${file === undefined ? 'unreadable' : 'read'}`)
    else await takeFile(act, desk, outletId, { name, hash, file })
  }
}

async function askAgain(act: Act, desk: OutletDesk, outlet: OutletLine): Promise<void> {
  for (const batch of await takeUnanswered(act.tx, desk, outlet.outletId, MOST_BATCHES, act.now)) {
    const reply = await askForReceipts(act, outlet, batch)
    if (reply.kind !== 'answered') return
    const name = `gateway-${batch}`
    if ((reply.file.receipts ?? []).length > 0)
      await takeFile(act, desk, outlet.outletId, { name, hash: reply.hash, file: reply.file })
  }
}

/** Takes what an outlet handed over, in whatever way it came; `file` is undefined when it could not be read. */
export async function takeFile(
  act: Act,
  desk: OutletDesk,
  outletId: string,
  { name, hash, file }: { readonly name: string; readonly hash: string; readonly file: ReceiptFile | undefined },
): Promise<void> {
  const { tx, now } = act
  const ofBatch = file?.refusedBatch === undefined ? [] : await answersToBatch(tx, desk, outletId, file.refusedBatch)
  const answers = [...(file?.receipts ?? []), ...ofBatch]
  // one after another in the transaction, without a wait between them
  const effects = await Promise.all(answers.map((answer) => takeAnswer(tx, desk, outletId, answer, hash, now)))
  const strangers = effects.filter((effect) => effect === 'stranger').length
  if (file?.statement !== undefined) await keepStatement(tx, desk, outletId, file.statement, hash, now)
  await keepReceiptFile(
    tx,
    desk,
    { outletId, hash, name, answers: answers.length, strangers, isReadable: file !== undefined },
    now,
  )
  await desk.record(act, { kind: 'receipt', outletId, fields: { file: hash, answers: String(answers.length) } })
}

/**
 * Asks an outlet behind the gateway what it took from the batches of a day; for one that takes files a request lies in its folder
 * `requests`, and what it says comes through the inbox. Answers why nothing came; undefined when all is well.
 */
export async function askStatement(
  act: Act,
  desk: OutletDesk,
  outletId: string,
  day: string,
): Promise<string | undefined> {
  const outlet = await getOutletLine(act.tx, desk, outletId)
  if (outlet.transport !== 'irs-gateway') {
    const content = Buffer.from(JSON.stringify({ statement: { day } }))
    await act.ports.drops.write(`${outletId}/requests`, `statement-${day}.json`, content)
    return undefined
  }
  const reply = await askForStatement(act, outlet, day)
  if (reply.kind !== 'answered') return reply.why
  const hash = hashOf(Buffer.from(`${reply.hash} ${act.now.toISOString()}`))
  await takeFile(act, desk, outletId, { name: `gateway-statement-${day}`, hash, file: reply.file })
  return undefined
}

/** Asks every outlet for the days that ended and that it said nothing of. */
export async function askStatements(act: Act, desk: OutletDesk): Promise<void> {
  const today = act.today.replaceAll('-', '')
  const from = new Date(act.now.getTime() - DAYS_BACK * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
  for (const { mapping } of desk.adapters)
    for (const day of await daysWithoutStatement(act.tx, desk, mapping.outletId, from, today))
      await askStatement(act, desk, mapping.outletId, day)
}

function hashOf(content: Uint8Array): string {
  return Buffer.from(sha256(content)).toString('hex')
}
