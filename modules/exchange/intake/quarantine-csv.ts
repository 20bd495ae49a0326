import { inertLine } from '#kernel/inert-csv.ts'
import { createCsvReader, type CsvRecord } from '#platform/intake/csv-reader.ts'
import type { QuarantinedRow } from '../queries/quarantine.ts'
import { quarantineColumns } from '../strings.ts'
import { correctionTitles, wholeCells } from './corrected-rows.ts'

/**
 * Quarantined rows as a file a person corrects in a spreadsheet: number, what is wrong, then the columns of the file. Rows of
 * files with other columns stand under a line of titles of their own.
 */
export function quarantineCsv(rows: readonly QuarantinedRow[]): string {
  let under = ''
  const lines = rows.flatMap((row) => {
    const titles = inertLine([...quarantineColumns, ...correctionTitles(row)])
    const line = inertLine([
      String(row.rowNo),
      (row.remainingFaults ?? row.faults).map((fault) => fault.message).join(' '),
      ...wholeCells(row, row.correctedCells ?? row.cells),
    ])
    if (titles === under) return [line]
    under = titles
    return [titles, line]
  })
  return lines.length === 0 ? '' : `\uFEFF${lines.join('\r\n')}\r\n`
}

/** Corrections read back; undefined when the first line is not that of such a file. */
export function readCorrections(text: string): { rowNo: number; cells: string[] }[] | { readonly header: string } {
  const records: CsvRecord[] = []
  const reader = createCsvReader()
  reader.push(text.replace(/^\uFEFF/u, ''), (record) => records.push(record))
  reader.end((record) => records.push(record))
  const [header, ...rows] = records
  if (header?.cells[0] !== quarantineColumns[0] || header.cells[1] !== quarantineColumns[1])
    return { header: (header?.cells ?? []).join('、').slice(0, 120) }
  return rows.map(({ cells }) => ({ rowNo: Number(cells[0]), cells: cells.slice(quarantineColumns.length).map(bare) }))
}

/** An exported cell that would have begun a formula carries an apostrophe, which is not part of it. */
function bare(cell: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? cell.slice(1) : cell
}
