import type { FileStore } from '#kernel/ports.ts'
import type { FileRecord } from '#platform/intake/file-record.ts'

/** Rows of one page: one transaction loads them all. */
export const ROWS_OF_PAGE = 5000

/** A row as a page holds it: number, line, why it is broken, cells. @technical */
export interface PageRow {
  readonly rowNo: number
  readonly lineNo: number
  readonly broken: NonNullable<FileRecord['broken']> | null
  readonly cells: readonly string[]
}

type Packed = readonly [rowNo: number, lineNo: number, broken: PageRow['broken'], cells: readonly string[]]

/** Keeps a page under its hash; the same rows again are the same file. */
export async function keepPage(files: FileStore, rows: readonly PageRow[]): Promise<string> {
  const packed: readonly Packed[] = rows.map((row) => [row.rowNo, row.lineNo, row.broken, row.cells])
  return (await files.put(Buffer.from(JSON.stringify(packed)))).hash
}

export async function readPage(files: FileStore, hash: string): Promise<PageRow[]> {
  const bytes = await files.get(hash)
  if (bytes === undefined) throw new Error(`page ${hash} is gone from the file store`)
  const packed = JSON.parse(Buffer.from(bytes).toString('utf8')) as readonly Packed[]
  return packed.map(([rowNo, lineNo, broken, cells]) => ({ rowNo, lineNo, broken, cells }))
}
