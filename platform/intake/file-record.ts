/** One record of a file handed in: its cells, or why it could not be read. @technical */
export interface FileRecord {
  readonly cells: readonly string[]
  /** 1-based number of the line, row or object the record begins on. */
  readonly lineNo: number
  readonly broken: BrokenRecord | null
}

/** @technical */
export type BrokenRecord =
  | 'quote-not-closed'
  | 'row-too-long'
  | 'too-many-columns'
  | 'merged-cells'
  | 'object-broken'
  | 'value-nested'

/** Why a whole file is not read. @technical */
export type FileFault =
  | 'archive-broken'
  | 'archive-bomb'
  | 'archive-entries'
  | 'archive-overlap'
  | 'archive-encrypted'
  | 'not-a-workbook'
  | 'sheets-many'
  | 'markup-hostile'
  | 'markup-broken'
  | 'not-json'
  | 'not-text'

/** Thrown by a reader that gives a file up; nothing of it was loaded. @technical */
export class FileRefused extends Error {
  readonly fault: FileFault
  constructor(fault: FileFault, cause?: unknown) {
    super(`file refused: ${fault}`, { cause })
    this.fault = fault
  }
}

/** No table of ours is wider; a record that is, is a mistake or an attack. */
export const MOST_COLUMNS = 500
