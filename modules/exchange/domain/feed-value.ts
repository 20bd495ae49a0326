// GB/T 7408 days and months, and numbers as spreadsheets, CSV and JSON write them.
import { plainDate } from '#kernel/plain-date.ts'
import { readWrittenDay } from '#kernel/written-day.ts'
import { foldWidth, isUnknown, trimCell } from '#kernel/written-text.ts'
import type { FeedColumn } from './feed.ts'
import { type FeedFault, feedFault, type FeedReason } from './feed-fault.ts'

/** A cell as it is kept: text in one form, or null when nothing is known. @technical */
export type CellReading =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly fault: FeedFault }

const longestCell = 4000
const farFuture = plainDate('9999-12-31')
const garbled = /\uFFFD|(?![\t\r\n])\p{Cc}/u
const formula = /^[=＝@＠]|^[+＋-].*[(（!|]/u
const cellError = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!)$/u
const plainNumber = /^[+-]?\d{1,15}(?:\.\d{1,8})?$/u
const groupedNumber = /^[+-]?\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,8})?$/u
const anyNumber = /^[+-]?\d+(?:\.\d+)?$/u
const scientific = /^[+-]?\d(?:\.\d+)?[Ee][+-]?\d+$/u
const integer = /^[+-]?\d{1,15}(?:\.0+)?$/u
const month = /^(\d{4})(?:-|\/|\.|年)?(\d{2}|\d(?=月|$))月?$/u

/** Reads a cell of a column; N/A and the like are unknown, never a value. */
export function readCell(cell: string, column: FeedColumn): CellReading {
  const text = trimCell(cell)
  const bad = strangeText(text)
  if (bad !== undefined) return failed(bad, column, text)
  if (isUnknown(text)) return { ok: true, value: null }
  switch (column.type) {
    case 'text':
      return { ok: true, value: text }
    case 'day':
      return readDay(text, column)
    case 'month':
      return readMonth(text, column)
    case 'number':
      return readNumber(text, column)
    case 'integer':
      return readInteger(text, column)
  }
}

function strangeText(text: string): FeedReason | undefined {
  if (text.length > longestCell) return 'cell-too-long'
  if (garbled.test(text)) return 'text-garbled'
  if (formula.test(text)) return 'formula'
  return cellError.test(text) ? 'cell-error' : undefined
}

function readDay(text: string, column: FeedColumn): CellReading {
  const reading = readWrittenDay(text, farFuture)
  if (reading.kind === 'unknown') return { ok: true, value: null }
  if (reading.kind === 'day') return { ok: true, value: reading.day }
  return failed(dayReasons[reading.fault], column, text)
}

const dayReasons = {
  unreadable: 'date-unreadable',
  ambiguous: 'date-ambiguous',
  'not-in-calendar': 'date-not-in-calendar',
  'spreadsheet-number': 'date-spreadsheet',
  future: 'date-unreadable',
} as const

/** A month is kept as its first day. */
function readMonth(text: string, column: FeedColumn): CellReading {
  const match = month.exec(foldWidth(text).text)
  if (match === null) return readDay(text, column)
  const [, year = '', number = ''] = match
  const reading = readWrittenDay(`${year}-${number.padStart(2, '0')}-01`, farFuture)
  return reading.kind === 'day' ? { ok: true, value: reading.day } : failed('month-unreadable', column, text)
}

function readNumber(cell: string, column: FeedColumn): CellReading {
  const { text } = foldWidth(cell)
  if (plainNumber.test(text)) return { ok: true, value: text.replace(/^\+/u, '') }
  if (groupedNumber.test(text)) return { ok: true, value: text.replaceAll(',', '').replace(/^\+/u, '') }
  if (scientific.test(text)) return failed('number-spreadsheet', column, cell)
  return failed(anyNumber.test(text) ? 'number-out-of-range' : 'number-unreadable', column, cell)
}

function readInteger(cell: string, column: FeedColumn): CellReading {
  const { text } = foldWidth(cell)
  if (integer.test(text)) return { ok: true, value: text.replace(/^\+|\.0+$/gu, '') }
  if (scientific.test(text)) return failed('number-spreadsheet', column, cell)
  return failed('integer-unreadable', column, cell)
}

function failed(reason: FeedReason, column: FeedColumn, value: string): CellReading {
  return { ok: false, fault: feedFault(reason, { field: column.title, value }) }
}
