// RFC 4180, and reliability.md F6: what is exported stays text when a spreadsheet opens it.

/** Beginnings a spreadsheet takes for a formula, full-width ones too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u

/** One line of an export, without its line end: a cell that would begin a formula gets an apostrophe before it. */
export function inertLine(cells: readonly (string | null)[]): string {
  return cells.map((cell) => quoted(inert(cell ?? ''))).join(',')
}

function inert(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) || cell.startsWith("'") ? `"${cell.replaceAll('"', '""')}"` : cell
}
