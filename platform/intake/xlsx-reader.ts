// ECMA-376 Part 1 §18.3: the rows of one worksheet, as a stream and under a budget (reliability.md D3, R13).
import { type FileRecord, FileRefused, MOST_COLUMNS } from './file-record.ts'
import { readMarkup } from './markup.ts'
import { readParts, type XlsxParts } from './xlsx-parts.ts'
import { openZip, type ZipEntries } from './zip-entries.ts'

const LONGEST_CELL = 32_768
const MOST_ROWS_OF_MERGES = 200_000

/**
 * The rows of a workbook with one sheet. Numbers shown as days become days; a formula is handed over as its text with `=`,
 * so that nobody takes its last result for a value; a row a merged range reaches into is broken, because nobody can say
 * which row the value belongs to. A workbook that is a bomb, encrypted or has a document type is refused unread.
 */
export async function* readXlsx(bytes: Buffer): AsyncGenerator<FileRecord[]> {
  const zip = await openZip(bytes)
  try {
    const parts = await readParts(zip)
    const merged = await mergedRows(zip, parts.sheet)
    const sheet = new SheetRows(parts, merged)
    for await (const _ of readMarkup(await zip.open(parts.sheet), sheet)) {
      if (sheet.rows.length > 0) yield sheet.take()
    }
  } finally {
    zip.close()
  }
}

/** Rows that a merged range reaches into; the ranges stand behind the rows, so the part is read once for them alone. */
async function mergedRows(zip: ZipEntries, sheet: string): Promise<ReadonlySet<number>> {
  const rows = new Set<number>()
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name !== 'mergeCell') return
    const match = /^[A-Z]+(\d+):[A-Z]+(\d+)$/u.exec(attributes['ref'] ?? '')
    const [from, to] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)]
    if (to - from + rows.size > MOST_ROWS_OF_MERGES) throw new FileRefused('markup-hostile')
    for (let row = from; row <= to; row += 1) rows.add(row)
  }
  for await (const _ of readMarkup(await zip.open(sheet), { open, close: () => undefined }));
  return rows
}

/** Gathers rows while the sheet is read. */
class SheetRows {
  rows: FileRecord[] = []
  readonly #parts: XlsxParts
  readonly #merged: ReadonlySet<number>
  #cells: string[] = []
  #rowNo = 0
  #isWide = false
  #column = 0
  #type = ''
  #style = 0
  #value = ''
  #formula: string | undefined
  #into: 'value' | 'formula' | undefined

  constructor(parts: XlsxParts, merged: ReadonlySet<number>) {
    this.#parts = parts
    this.#merged = merged
  }

  take(): FileRecord[] {
    const taken = this.rows
    this.rows = []
    return taken
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#openRow(attributes)
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'v' || name === 't') this.#into = 'value'
    else if (name === 'f') {
      this.#formula = ''
      this.#into = 'formula'
    }
  }

  text(piece: string): void {
    if (this.#into === 'value' && this.#value.length < LONGEST_CELL) this.#value += piece
    if (this.#into === 'formula' && (this.#formula ?? '').length < LONGEST_CELL) this.#formula += piece
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.#into = undefined
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    this.#cells = []
    this.#isWide = false
    this.#column = 0
    this.#rowNo = Number(attributes['r'] ?? this.#rowNo + 1)
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes['r']
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference)
    this.#type = attributes['t'] ?? 'n'
    this.#style = Number(attributes['s'] ?? '0')
    this.#value = ''
    this.#formula = undefined
  }

  #closeCell(): void {
    if (this.#column > MOST_COLUMNS) {
      this.#isWide = true
      return
    }
    while (this.#cells.length < this.#column - 1) this.#cells.push('')
    this.#cells[this.#column - 1] = this.#formula === undefined ? this.#shown() : `=${this.#formula}`
  }

  #shown(): string {
    const value = this.#value
    if (this.#type === 's') return this.#parts.shared[Number(value)] ?? '\uFFFD'
    if (this.#type !== 'n' || value === '') return value
    if (this.#parts.dayStyles[this.#style] !== true) return value
    return dayOfSerial(Number(value), this.#parts.epoch1904) ?? value
  }

  #closeRow(): void {
    if (this.#isWide)
      this.rows.push({ cells: this.#cells.slice(0, 1), lineNo: this.#rowNo, broken: 'too-many-columns' })
    else if (this.#cells.some((cell) => cell !== '')) {
      const broken = this.#merged.has(this.#rowNo) ? 'merged-cells' : null
      this.rows.push({ cells: this.#cells, lineNo: this.#rowNo, broken })
    }
    this.#cells = []
  }
}

/** Number of the column in a reference such as AB12, from 1. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column
}

const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const DAY_MS = 86_400_000

/** The day of a serial number; the 1900 system counts a 29 February 1900 that never was, so days before March 1900 are unknown. */
function dayOfSerial(serial: number, epoch1904: boolean): string | undefined {
  const least = epoch1904 ? 0 : 61
  if (!Number.isFinite(serial) || serial < least || serial > 2_958_465) return undefined
  return new Date((epoch1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10)
}
