import { inertLine } from '#kernel/inert-csv.ts'
import type { OpenColumn } from './open-datasets.ts'

/** A record as the database gave it. @technical */
export type OpenRow = Readonly<Record<string, string | number | boolean | null>>

/** UTF-8 with a mark, which is how a spreadsheet knows it. */
export const BYTE_ORDER_MARK = '\uFEFF'

export function csvHeader(columns: readonly OpenColumn[]): string {
  return `${BYTE_ORDER_MARK}${inertLine(columns.map((one) => one.title))}\r\n`
}

/**
 * One record for a spreadsheet. A code of digits only would be read as a number and lose its end (9.13E+17), so it carries a
 * tab behind, which keeps it text and is white space to everybody else.
 */
export function csvLine(columns: readonly OpenColumn[], row: OpenRow): string {
  return `${inertLine(columns.map((one) => cellOf(one, row[one.key] ?? null)))}\r\n`
}

/** One record for a program: the same values, with their kinds. */
export function jsonLine(columns: readonly OpenColumn[], row: OpenRow): string {
  return `${JSON.stringify(Object.fromEntries(columns.map((one) => [one.key, row[one.key] ?? null])))}\n`
}

function cellOf(column: OpenColumn, value: string | number | boolean | null): string {
  if (value === null) return ''
  if (column.type === 'yes-no') return value === true ? '是' : '否'
  const text = String(value)
  return column.type === 'code' && looksLikeNumber(text) ? `${text}\t` : text
}

/** Digits, also with one E among them (12E5), or with a hyphen or slash that a spreadsheet takes for a date. */
function looksLikeNumber(text: string): boolean {
  return /^\d+(?:[.eE]\d+)?$/u.test(text) || /^\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?$/u.test(text)
}
