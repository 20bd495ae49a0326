import { createSha256, sha256 } from '#kernel/sha256.ts'
import type { Act } from '#platform/operation.ts'
import { fault } from '../domain/quarantine-reason.ts'
import { readHeader, type RegisterColumns, registerTitles } from '../domain/register-columns.ts'
import { readRegisterRow, type RegisterTables, type RowNote } from '../domain/register-row.ts'
import {
  copyNotes,
  copyQuarantine,
  type ImportStamp,
  type IncomingRow,
  type QuarantinedRow,
} from '../store/copy-rows.ts'
import { addBigramFrequency } from '../store/bigram-frequency.ts'
import type { ImportCounts } from '../store/import-batch.ts'
import { listSettledRows } from '../queries/match-register.ts'
import { createCsvReader, type CsvRecord } from '#platform/intake/csv-reader.ts'
import { createDecoder, detectEncoding, type FileEncoding } from '#platform/intake/file-encoding.ts'
import { manyIds } from '#platform/intake/many-ids.ts'
import { mergeRows, type Merge } from './merge-rows.ts'

/** Told after each chunk; whoever listens shows it. */
export type ProgressSink = (rowsRead: number) => Promise<void>

export type LoadOutcome =
  | {
      readonly kind: 'loaded'
      readonly counts: ImportCounts
      readonly encoding: FileEncoding
      readonly columns: RegisterColumns
      readonly missing: readonly string[]
      readonly rowsHash: string
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'encoding-unknown' }
  | { readonly kind: 'header-unknown'; readonly header: string }

const ROWS_AT_ONCE = 4000
const SAMPLE_BYTES = 262_144

/**
 * Reads a register file as it streams in and loads it in the act's transaction, chunk by chunk: decode, split, examine,
 * match, copy. While the database takes one chunk the next is examined; no more than two chunks are ever held.
 */
export async function loadRegister(
  act: Act,
  stamp: Load['stamp'],
  tables: RegisterTables,
  file: AsyncIterable<Uint8Array>,
  report: ProgressSink,
): Promise<LoadOutcome> {
  const load = openLoad(act, stamp, tables, report)
  const reader = createCsvReader()
  const take = (record: CsvRecord) => takeRecord(load, record)
  let decoder: ReturnType<typeof createDecoder> | undefined
  for await (const bytes of file) {
    if (bytes.byteLength === 0) continue
    if (decoder === undefined) {
      const encoding = detectEncoding(bytes.subarray(0, SAMPLE_BYTES))
      if (encoding === undefined) return { kind: 'encoding-unknown' }
      decoder = createDecoder(encoding)
    }
    reader.push(decoder.write(bytes), take)
    if (load.badHeader !== undefined) return { kind: 'header-unknown', header: load.badHeader }
    if (load.chunk.length + load.bad.length >= ROWS_AT_ONCE) await nextChunk(load)
  }
  if (decoder === undefined) return { kind: 'empty' }
  reader.push(decoder.end(), take)
  reader.end(take)
  if (load.badHeader !== undefined) return { kind: 'header-unknown', header: load.badHeader }
  if (load.columns === undefined) return { kind: 'empty' }
  await nextChunk(load)
  await load.pending
  await addBigramFrequency(act.tx, load.merge.frequency)
  const { counts, columns } = load
  const missing = registerTitles.slice(0, TEN).filter((title) => !columns.titles.includes(title))
  return {
    kind: 'loaded',
    counts,
    encoding: decoder.encoding,
    columns,
    missing,
    rowsHash: Buffer.from(load.digest.digest()).toString('hex'),
  }
}

/** The ten columns every register file of the city has. */
const TEN = 10

interface Load {
  readonly act: Act
  readonly stamp: ImportStamp & { readonly batchId: string }
  readonly tables: RegisterTables
  readonly report: ProgressSink
  readonly counts: ImportCounts
  readonly merge: Merge
  readonly digest: ReturnType<typeof createSha256>
  columns: RegisterColumns | undefined
  badHeader: string | undefined
  rowNo: number
  chunk: IncomingRow[]
  bad: QuarantinedRow[]
  pending: Promise<void>
}

function openLoad(act: Act, stamp: Load['stamp'], tables: RegisterTables, report: ProgressSink): Load {
  return {
    act,
    stamp,
    tables,
    report,
    digest: createSha256(),
    counts: { rowsIn: 0, rowsLoaded: 0, rowsChanged: 0, rowsUnchanged: 0, rowsQuarantined: 0, rowsNoted: 0 },
    merge: { act, stamp, newId: manyIds(act.ports), frequency: new Map() },
    columns: undefined,
    badHeader: undefined,
    rowNo: 0,
    chunk: [],
    bad: [],
    pending: Promise.resolve(),
  }
}

function takeRecord(load: Load, record: CsvRecord): void {
  if (load.badHeader !== undefined) return
  if (load.columns === undefined) {
    load.columns = record.broken === null ? readHeader(record.cells) : undefined
    if (load.columns === undefined) load.badHeader = record.cells.join(',').slice(0, 120)
    return
  }
  load.rowNo += 1
  const hash = rowHash(record.cells, load.columns, load.tables)
  load.digest.update(Buffer.from(hash, 'hex'))
  const base = { rowNo: load.rowNo, lineNo: record.lineNo, cells: record.cells, hash }
  if (record.broken !== null) {
    load.bad.push({ ...base, faults: [fault(record.broken)] })
    return
  }
  const reading = readRegisterRow(record.cells, load.columns, load.tables)
  if (reading.ok) load.chunk.push({ ...base, row: reading.row })
  else load.bad.push({ ...base, faults: reading.faults })
}

/** What the file says in a row; the declared status counts as content where the file has no status column. */
export function rowHash(cells: readonly string[], columns: RegisterColumns, tables: RegisterTables): string {
  const declared = columns.indexes.status === undefined ? `\u001E${tables.declaredStatus}` : ''
  return Buffer.from(sha256(Buffer.from(cells.join('\u001F') + declared))).toString('hex')
}

/** Waits for the chunk before this one, then lets the database begin with this one. */
async function nextChunk(load: Load): Promise<void> {
  await load.pending
  const { chunk, bad } = load
  load.chunk = []
  load.bad = []
  load.pending = storeChunk(load, chunk, bad)
  load.pending.catch(() => undefined) // rethrown by the next await of `pending`
}

async function storeChunk(load: Load, chunk: readonly IncomingRow[], bad: readonly QuarantinedRow[]): Promise<void> {
  const { act, stamp, counts } = load
  const titles = load.columns?.titles ?? []
  const merged = await mergeRows(load.merge, chunk)
  const settled = await listSettledRows(
    act.tx,
    bad.map((row) => row.hash),
  )
  const fresh = bad.filter((row) => !settled.has(row.hash))
  const quarantined = [...fresh, ...merged.quarantined]
  const notes = [...rowNotes(chunk, merged.quarantined), ...merged.notes]
  await copyQuarantine(act.tx, stamp.batchId, titles, quarantined)
  await copyNotes(act.tx, stamp.batchId, notes)
  counts.rowsIn += chunk.length + bad.length
  counts.rowsLoaded += merged.inserted + merged.changed
  counts.rowsChanged += merged.changed
  counts.rowsUnchanged += merged.unchanged + (bad.length - fresh.length)
  counts.rowsQuarantined += quarantined.length
  counts.rowsNoted += new Set(notes.map((note) => note.rowNo)).size
  await load.report(counts.rowsIn)
}

function rowNotes(
  chunk: readonly IncomingRow[],
  quarantined: readonly QuarantinedRow[],
): (RowNote & { rowNo: number })[] {
  const out = new Set(quarantined.map((row) => row.rowNo))
  return chunk.flatMap(({ rowNo, row }) => (out.has(rowNo) ? [] : row.notes.map((note) => ({ rowNo, ...note }))))
}
