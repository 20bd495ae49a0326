import type { Act } from '#platform/operation.ts'
import type { Feed } from '../domain/feed.ts'
import { feedFault, type FeedFault } from '../domain/feed-fault.ts'
import { assignedTitle, type FeedHeader, matchHeader } from '../domain/feed-header.ts'
import { registerImport } from '../domain/register-import.ts'
import { rowReader } from '../domain/feed-row.ts'
import { codeReader } from '../queries/code-reader.ts'
import type { QuarantinedRow } from '../queries/quarantine.ts'

type TitledRow = Pick<QuarantinedRow, 'titles' | 'feedKey'>

/**
 * The titles a corrected row is read under: its file's, and the column in which a person says who is meant. A row of a register
 * file says itself who it is.
 */
export function correctionTitles(row: TitledRow): readonly string[] {
  return row.feedKey === registerImport.feed || row.titles.includes(assignedTitle)
    ? row.titles
    : [...row.titles, assignedTitle]
}

/** Cells of a correction in full width: the last column may be left out when it is the one put to the file's. */
export function wholeCells(row: TitledRow, cells: readonly string[]): readonly string[] {
  const width = correctionTitles(row).length
  return cells.length === width - 1 && cells.length === row.titles.length ? [...cells, ''] : cells
}

/** What is still wrong with a correction, as far as the row by itself can tell; a register's row is examined on loading. */
export async function remainingFaults(
  act: Act,
  feed: Feed,
  row: QuarantinedRow,
  cells: readonly string[],
): Promise<readonly FeedFault[]> {
  const header = matchHeader(feed, correctionTitles(row))
  if (cells.length !== header.titles.length)
    return [feedFault('ragged-row', { found: cells.length, expected: header.titles.length })]
  if (feed.target === 'register') return []
  const reading = rowReader(feed, header, await codeReader(act.tx), act.today)(cells)
  return reading.ok ? [] : reading.faults
}

/** Rows of a quarantine as pages hold them, in the header they are read under; corrections go before what stood there. */
export function correctedPage(
  feed: Feed,
  rows: readonly QuarantinedRow[],
): { header: FeedHeader; rows: { rowNo: number; lineNo: number; broken: null; cells: readonly string[] }[] } {
  const [first] = rows
  if (first === undefined) throw new Error('no rows to load again')
  return {
    header: matchHeader(feed, correctionTitles(first)),
    rows: rows.map((row) => ({
      rowNo: row.rowNo,
      lineNo: row.lineNo,
      broken: null,
      cells: wholeCells(row, row.correctedCells ?? row.cells),
    })),
  }
}
