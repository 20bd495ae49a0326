import { createCsvReader } from '#platform/intake/csv-reader.ts'
import { createDecoder, detectEncoding } from '#platform/intake/file-encoding.ts'
import { type FileRecord, FileRefused } from '#platform/intake/file-record.ts'
import { createJsonReader } from '#platform/intake/json-reader.ts'
import { readXlsx } from '#platform/intake/xlsx-reader.ts'

/** @technical */
export type FileFormat = 'csv' | 'xlsx' | 'json' | 'front-end'

/** A file while it is read: records come in pieces; titles and encoding are known when the last has come. @technical */
export interface OpenFile {
  readonly records: AsyncIterable<readonly FileRecord[]>
  titles(): readonly string[]
  encoding(): string | null
}

/** A workbook is held whole while it is read. */
export const MOST_XLSX_BYTES = 67_108_864

const SAMPLE_BYTES = 262_144

/** What a file is by its first bytes and its name; undefined when it is none of ours. */
export function formatOf(fileName: string, head: Uint8Array): FileFormat {
  if (head[0] === 0x50 && head[1] === 0x4b) return 'xlsx'
  if (/\.jsonl?$/iu.test(fileName)) return 'json'
  return 'csv'
}

/** Opens a file of one of the formats. A reader that gives the file up throws `FileRefused`. */
export function openFile(format: FileFormat, bytes: AsyncIterable<Uint8Array>): OpenFile {
  if (format === 'xlsx') return openXlsx(bytes)
  return format === 'csv' ? openCsv(bytes) : openJson(bytes)
}

function openXlsx(bytes: AsyncIterable<Uint8Array>): OpenFile {
  let titles: readonly string[] = []
  async function* records() {
    const parts: Uint8Array[] = []
    for await (const part of bytes) parts.push(part)
    let first = true
    for await (const rows of readXlsx(Buffer.concat(parts))) {
      if (first) titles = rows[0]?.cells ?? []
      yield (first ? rows.slice(1) : rows).map((row) => padded(row, titles.length))
      first = false
    }
  }
  return { records: records(), titles: () => titles, encoding: () => 'UTF-8' }
}

/** A worksheet leaves out empty cells at the end of a row; that is not a ragged row. */
function padded(row: FileRecord, width: number): FileRecord {
  if (row.cells.length >= width || row.broken !== null) return row
  return { ...row, cells: [...row.cells, ...Array.from({ length: width - row.cells.length }, () => '')] }
}

function openCsv(bytes: AsyncIterable<Uint8Array>): OpenFile {
  let titles: readonly string[] = []
  let isHeaderRead = false
  let encoding: string | null = null
  const reader = createCsvReader()
  async function* records() {
    for await (const piece of decoded(bytes, (found) => (encoding = found))) {
      const batch: FileRecord[] = []
      const take = (record: FileRecord) => {
        if (isHeaderRead) batch.push(record)
        else titles = record.cells
        isHeaderRead = true
      }
      if (piece === null) reader.end(take)
      else reader.push(piece, take)
      yield batch
    }
  }
  return { records: records(), titles: () => titles, encoding: () => encoding }
}

function openJson(bytes: AsyncIterable<Uint8Array>): OpenFile {
  let encoding: string | null = null
  const reader = createJsonReader()
  async function* records() {
    for await (const piece of decoded(bytes, (found) => (encoding = found))) {
      const batch: FileRecord[] = []
      if (piece === null) reader.end((record) => batch.push(record))
      else reader.push(piece, (record) => batch.push(record))
      yield batch
    }
  }
  return { records: records(), titles: () => reader.titles, encoding: () => encoding }
}

/** The text of the bytes piece by piece, and null at the end. */
async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  tell: (encoding: string) => void,
): AsyncGenerator<string | null> {
  let decoder: ReturnType<typeof createDecoder> | undefined
  for await (const piece of bytes) {
    if (piece.byteLength === 0) continue
    if (decoder === undefined) {
      const encoding = detectEncoding(piece.subarray(0, SAMPLE_BYTES))
      if (encoding === undefined) throw new FileRefused('not-text')
      tell(encoding)
      decoder = createDecoder(encoding)
    }
    yield decoder.write(piece)
  }
  if (decoder === undefined) return
  yield decoder.end()
  yield null
}
