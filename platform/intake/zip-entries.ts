// The ZIP container of ECMA-376 workbooks, read by yauzl under a fixed budget (reliability.md D3).
import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { FileRefused } from './file-record.ts'

const MOST_ENTRIES = 2000
const MOST_TOTAL = 629_145_600
const MOST_RATIO = 200
/** Below this an entry may be packed as tightly as it likes. */
const SMALL = 10_485_760

/** The entries of an archive whose directory has been judged; opening one inflates it as a stream. @technical */
export interface ZipEntries {
  readonly names: readonly string[]
  sizeOf(name: string): number
  open(name: string): Promise<Readable>
  close(): void
}

/** Reads the directory only: how many entries, how large, how tightly packed, whether they overlap. Inflates nothing. */
export async function openZip(bytes: Buffer): Promise<ZipEntries> {
  const zip = await fromBuffer(bytes)
  if (zip.entryCount > MOST_ENTRIES) {
    zip.close()
    throw new FileRefused('archive-entries')
  }
  const entries = await listEntries(zip)
  judge(entries, bytes.length)
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
  return {
    names: [...byName.keys()],
    sizeOf: (name) => byName.get(name)?.uncompressedSize ?? 0,
    open: (name) => {
      const entry = byName.get(name)
      if (entry === undefined) throw new FileRefused('not-a-workbook')
      return openEntry(zip, entry)
    },
    close: () => zip.close(),
  }
}

function judge(entries: readonly yauzl.Entry[], bytes: number): void {
  let total = 0
  let packed = 0
  for (const entry of entries) {
    total += entry.uncompressedSize
    packed += entry.compressedSize
    const tight = entry.uncompressedSize > MOST_RATIO * Math.max(1, entry.compressedSize)
    if (tight && entry.uncompressedSize > SMALL) throw new FileRefused('archive-bomb')
    if ((entry.generalPurposeBitFlag & 1) === 1) throw new FileRefused('archive-encrypted')
  }
  if (packed > bytes) throw new FileRefused('archive-overlap')
  if (total > MOST_TOTAL) throw new FileRefused('archive-bomb')
}

function fromBuffer(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error !== null || zip === undefined) reject(new FileRefused('archive-broken', error))
      else resolve(zip)
    })
  })
}

function listEntries(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = []
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error: unknown) => reject(new FileRefused('archive-broken', error)))
    zip.readEntry()
  })
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null || stream === undefined) reject(new FileRefused('archive-broken', error))
      else resolve(stream)
    })
  })
}
