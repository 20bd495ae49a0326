import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { BATCH_REFUSAL, type PeerFault, playOn } from './faults.ts'
import { type Answer, OutletMemory } from './memory.ts'
import type { Row } from './systems/outlet-system.ts'
import { SYSTEMS } from './systems/systems.ts'

const HUGE_BYTES = 17_000_000

/** Faults to play, each for every n-th record or file (0 or absent: never). */
export interface PeerFaults {
  /** The receipt of the n-th record never comes. */
  readonly lose?: number
  /** The receipt of the n-th record comes in two files. */
  readonly twice?: number
  /** The n-th receipt file is cut short; a whole one follows. */
  readonly garble?: number
}

/** What the peer did in one look at the outboxes. */
export interface PeerReport {
  readonly files: number
  readonly accepted: number
  readonly refused: number
  readonly lost: number
}

const memories = new Map<string, OutletMemory>()

/** What the outlet behind a folder knows; what lies in `taken` was taken before this process began. */
export function memoryOf(root: string, outletId: string): OutletMemory {
  const folder = path.join(root, outletId)
  const known = memories.get(folder)
  if (known !== undefined) return known
  const memory = new OutletMemory(outletId)
  for (const name of filesIn(path.join(folder, 'taken')))
    for (const row of readRows(path.join(folder, 'taken', name))) memory.take(row)
  memories.set(folder, memory)
  return memory
}

/**
 * Looks once at the outbox of every outlet below `root`, takes what lies there and puts receipts into the inbox, as the
 * front-end machine of a real outlet does. A record it holds already is answered as before: the same again changes nothing.
 */
export function answerOutboxes(root: string, faults: PeerFaults = {}): PeerReport {
  const sum = { files: 0, accepted: 0, refused: 0, lost: 0 }
  for (const outletId of Object.keys(SYSTEMS)) {
    const outbox = path.join(root, outletId, 'outbox')
    const before = sum.files
    for (const name of filesIn(outbox)) {
      const answers = takeFile(root, outletId, name)
      sum.files += 1
      sum.accepted += answers.filter((one) => one.verdict === 'accepted').length
      sum.refused += answers.filter((one) => one.verdict === 'refused').length
      sum.lost += writeReceipts(path.join(root, outletId, 'inbox'), name, answers, faults, sum.files)
    }
    answerRequests(root, outletId)
    if (outletId === LISTING && sum.files > before) putList(root, outletId)
  }
  return sum
}

/** The platform that lays its own list beside ours: after it took something, it puts down all it holds. */
const LISTING = 'zj-enforcement'

function putList(root: string, outletId: string): void {
  const records = [...memoryOf(root, outletId).held.values()]
  drop(path.join(root, outletId, 'lists'), `catalog-${Date.now()}.json`, { records })
}

/** What lies in the inbox beside the receipt, under a fault. */
const NOISE: Partial<Record<PeerFault, () => string>> = {
  unreadable: () => '{"receipts": [{"cd_id": "',
  html: () => '<html>请登录</html>',
  huge: () => ' '.repeat(HUGE_BYTES),
}

/** The outlet changes what it holds by itself: the rows that fit are other there from now on, and its list says so. */
export function changeHeld(
  root: string,
  outletId: string,
  fits: (row: Row) => boolean,
  change: (row: Row) => Row,
): void {
  const { held } = memoryOf(root, outletId)
  for (const [recordId, row] of held) if (fits(row)) held.set(recordId, change(row))
  putList(root, outletId)
}

/** Looks once at the outbox of one outlet, with a fault. Answers the receipts it kept back. */
export function answerOutbox(root: string, outletId: string, fault?: PeerFault): (() => void)[] {
  const inbox = path.join(root, outletId, 'inbox')
  if (fault === 'down' || fault === 'hang') return []
  const held: (() => void)[] = []
  for (const name of filesIn(path.join(root, outletId, 'outbox'))) {
    const stem = name.replace(/\.\w+$/u, '')
    if (fault === 'refuse-batch') {
      const [row] = readRows(path.join(root, outletId, 'outbox', name))
      moveTaken(root, outletId, name, 'refused')
      drop(inbox, `receipt-${stem}.json`, {
        refusedBatch: { cd_batch: row?.['cd_batch'] ?? '', reason: BATCH_REFUSAL },
      })
      continue
    }
    const receipts = playOn(takeFile(root, outletId, name), fault)
    const write = () => drop(inbox, `receipt-${stem}.json`, { receipts })
    if (fault === 'late') held.push(write)
    else if (fault !== 'cut-after-stored') {
      const noise = fault === undefined ? undefined : NOISE[fault]
      if (noise !== undefined) dropText(inbox, `receipt-${stem}-a.json`, noise())
      write()
      if (fault === 'twice') drop(inbox, `receipt-${stem}-z.json`, { receipts, again: true })
    }
  }
  answerRequests(root, outletId)
  return held
}

/** What our side asked for: the statement of a day. */
function answerRequests(root: string, outletId: string): void {
  const folder = path.join(root, outletId, 'requests')
  for (const name of filesIn(folder)) {
    const asked = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { statement: { day: string } }
    const { day } = asked.statement
    mkdirSync(path.join(folder, 'answered'), { recursive: true })
    renameSync(path.join(folder, name), path.join(folder, 'answered', name))
    const stamp = new Date().toISOString()
    const statement = { day, entries: memoryOf(root, outletId).statement(day) }
    drop(path.join(root, outletId, 'inbox'), `statement-${day}-${Date.now()}.json`, { statement, stamp })
  }
}

function takeFile(root: string, outletId: string, name: string): Answer[] {
  const memory = memoryOf(root, outletId)
  const answers = readRows(path.join(root, outletId, 'outbox', name)).map((row) => memory.take(row))
  moveTaken(root, outletId, name, 'taken')
  return answers
}

function moveTaken(root: string, outletId: string, name: string, to: string): void {
  const taken = path.join(root, outletId, to)
  mkdirSync(taken, { recursive: true })
  renameSync(path.join(root, outletId, 'outbox', name), path.join(taken, name))
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .toSorted()
}

function readRows(file: string): Row[] {
  const text = readFileSync(file, 'utf8')
  if (file.endsWith('.json')) return (JSON.parse(text) as { records: Row[] }).records
  return parse(text, { bom: true, columns: true })
}

/** Writes the receipts of one batch with the faults that were asked for; answers how many were lost. */
function writeReceipts(
  inbox: string,
  name: string,
  answers: readonly Answer[],
  faults: PeerFaults,
  file: number,
): number {
  const isNth = (n: number | undefined, index: number) => n !== undefined && n > 0 && (index + 1) % n === 0
  const kept = answers.filter((_answer, index) => !isNth(faults.lose, index))
  const stem = name.replace(/\.\w+$/u, '')
  const text = `${JSON.stringify({ receipts: kept }, undefined, 1)}\n`
  if (isNth(faults.garble, file - 1))
    dropText(inbox, `receipt-${stem}-a.json`, text.slice(0, Math.floor(text.length / 2)))
  if (kept.length > 0) dropText(inbox, `receipt-${stem}.json`, text)
  const again = answers.filter((_answer, index) => isNth(faults.twice, index) && !isNth(faults.lose, index))
  if (again.length > 0) dropText(inbox, `receipt-${stem}-z.json`, `${JSON.stringify({ receipts: again })}\n`)
  return answers.length - kept.length
}

function drop(folder: string, name: string, content: object): void {
  dropText(folder, name, `${JSON.stringify(content)}\n`)
}

function dropText(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true })
  const draft = path.join(folder, `.${createHash('sha256').update(name).digest('hex').slice(0, 16)}`)
  writeFileSync(draft, text)
  renameSync(draft, path.join(folder, name))
}
