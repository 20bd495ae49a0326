import { hash } from 'node:crypto'
import { loadRegisterRows } from '#entities'
import type { Act } from '#platform/operation.ts'
import { feedFault, type FeedFault } from '../domain/feed-fault.ts'
import { rowReader } from '../domain/feed-row.ts'
import { codeReader } from '../queries/code-reader.ts'
import type { DoubtedRow } from '../store/quarantine.ts'
import { loadFacts } from './load-facts.ts'
import type { PageRow } from './pages.ts'
import { type ReadFeedRow, type RowsOf, sourceOf } from './rows-of.ts'

/** What became of rows: each is loaded, unchanged, or has faults. @technical */
export interface RowOutcomes {
  readonly loaded: number
  readonly changed: number
  readonly ended: number
  readonly unchanged: ReadonlySet<number>
  readonly faults: ReadonlyMap<number, readonly FeedFault[]>
  readonly doubted: ReadonlyMap<number, DoubtedRow>
}

/** Half of SHA-256: enough to tell contents apart, and half the width in ten million rows. */
const HASH_DIGITS = 32

/**
 * Examines and loads rows in the act's transaction. Every row ends in exactly one of three places; `busy` when another load
 * holds the register, and then nothing was done.
 */
export async function loadRows(act: Act, of: RowsOf, rows: readonly PageRow[]): Promise<RowOutcomes | 'busy'> {
  const faults = new Map<number, readonly FeedFault[]>()
  const whole = rows.filter((row) => {
    if (row.broken !== null) faults.set(row.rowNo, [feedFault(row.broken)])
    return row.broken === null
  })
  return of.feed.target === 'register' ? loadRegister(act, of, whole, faults) : loadRecords(act, of, whole, faults)
}

async function loadRecords(
  act: Act,
  of: RowsOf,
  rows: readonly PageRow[],
  faults: Map<number, readonly FeedFault[]>,
): Promise<RowOutcomes> {
  const read = rowReader(of.feed, of.header, await codeReader(act.tx), act.today)
  const good: ReadFeedRow[] = []
  for (const { rowNo, cells } of rows) {
    const reading = read(cells)
    if (reading.ok) {
      const contentHash = hash('sha256', reading.row.content, 'hex').slice(0, HASH_DIGITS)
      good.push({ rowNo, row: reading.row, contentHash })
    } else faults.set(rowNo, reading.faults)
  }
  const outcome = await loadFacts(act, of, good)
  for (const [rowNo, fault] of outcome.faults) faults.set(rowNo, [fault])
  const { loaded, changed, ended, unchanged, doubted } = outcome
  return { loaded, changed, ended, unchanged, faults, doubted }
}

/** A feed of registrations goes into the register as a register file does, under the register's own titles. */
async function loadRegister(
  act: Act,
  { feed, batchId, header }: RowsOf,
  rows: readonly PageRow[],
  faults: Map<number, readonly FeedFault[]>,
): Promise<RowOutcomes | 'busy'> {
  const columns = feed.columns.flatMap((column, at) => {
    const index = header.indexes[at] ?? -1
    return column.register === undefined || index === -1 ? [] : [{ title: column.register, index }]
  })
  const whole = rows.filter((row) => {
    const isWhole = row.cells.length === header.titles.length
    if (!isWhole)
      faults.set(row.rowNo, [feedFault('ragged-row', { found: row.cells.length, expected: header.titles.length })])
    return isWhole
  })
  const done = await loadRegisterRows(act, {
    batchId,
    source: sourceOf(feed),
    titles: columns.map((column) => column.title),
    declaredStatus: 'unknown',
    rows: whole.map((row) => ({ ...row, cells: columns.map(({ index }) => row.cells[index] ?? '') })),
  })
  if (done === 'busy') return 'busy'
  for (const [rowNo, found] of done.faults) faults.set(rowNo, found)
  const loaded = whole.length - done.faults.size - done.unchanged.size
  return { loaded, changed: done.changed, ended: 0, unchanged: done.unchanged, faults, doubted: new Map() }
}

/** A row as it stood in its file, by hash: the same row again is known. */
export function rawHash(titles: readonly string[], cells: readonly string[]): string {
  return hash('sha256', `${titles.join('\u001F')}\u001E${cells.join('\u001F')}`, 'hex')
}
