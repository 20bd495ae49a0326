import type { FileStore } from '#kernel/ports.ts'
import { FileRefused, MOST_COLUMNS } from '#platform/intake/file-record.ts'
import type { Feed } from '../domain/feed.ts'
import { type FeedHeader, isReadable, matchHeader } from '../domain/feed-header.ts'
import { keepPage, type PageRow, ROWS_OF_PAGE } from './pages.ts'
import type { OpenFile } from './read-file.ts'

/** A column no mapping names: how many cells of it are filled, and some of them. @technical */
export interface UnknownColumn {
  readonly title: string
  readonly filled: number
  readonly samples: readonly string[]
}

/** @technical */
export interface SplitFile {
  readonly header: FeedHeader
  readonly encoding: string | null
  readonly pages: readonly { readonly hash: string; readonly rowCount: number }[]
  readonly unknown: readonly UnknownColumn[]
}

const SAMPLES = 3
const SAMPLE_LENGTH = 60

/**
 * Reads a file once, whatever its format, and keeps its rows in pages under their hashes: after this a crash costs one page
 * of loading, never the reading of the file. Answers why not when the file as a whole is no file of this feed.
 */
export async function splitFile(
  files: FileStore,
  feed: Feed,
  file: OpenFile,
): Promise<SplitFile | { readonly refused: string; readonly header: string }> {
  const pages: { hash: string; rowCount: number }[] = []
  let page: PageRow[] = []
  let rowNo = 0
  const seen = new SeenColumns()
  const flush = async () => {
    if (page.length === 0) return
    pages.push({ hash: await keepPage(files, page), rowCount: page.length })
    page = []
  }
  try {
    for await (const records of file.records) {
      for (const record of records) {
        rowNo += 1
        seen.look(record.cells, record.broken)
        page.push({ rowNo, lineNo: record.lineNo, broken: record.broken, cells: record.cells })
        if (page.length === ROWS_OF_PAGE) await flush()
      }
      if (file.titles().length > MOST_COLUMNS) return { refused: 'header-wide', header: '' }
    }
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.fault, header: '' }
    throw error
  }
  await flush()
  const header = matchHeader(feed, file.titles())
  const shown = header.titles.join('、').slice(0, 120)
  if (header.titles.length === 0) return { refused: 'empty', header: shown }
  if (!isReadable(feed, header)) return { refused: 'header-unknown', header: shown }
  const unknown = header.unknown.map(({ title, index }) => ({ title, ...seen.of(index) }))
  return { header, encoding: file.encoding(), pages, unknown }
}

/** What stands in each column, so that a column nobody knows can be shown with samples. */
class SeenColumns {
  readonly #columns: { filled: number; samples: string[] }[] = []

  look(cells: readonly string[], broken: string | null): void {
    if (broken !== null) return
    const width = Math.min(cells.length, MOST_COLUMNS)
    for (let at = 0; at < width; at += 1) {
      const cell = cells[at] ?? ''
      if (cell === '') continue
      const column = (this.#columns[at] ??= { filled: 0, samples: [] })
      column.filled += 1
      if (column.samples.length < SAMPLES) column.samples.push(sampleOf(cell))
    }
  }

  of(index: number): { filled: number; samples: string[] } {
    return this.#columns[index] ?? { filled: 0, samples: [] }
  }
}

function sampleOf(cell: string): string {
  return cell.slice(0, SAMPLE_LENGTH).replace(/\p{Cc}/gu, '\uFFFD')
}
