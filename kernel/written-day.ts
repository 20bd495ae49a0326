// GB/T 7408 (ISO 8601) days in the forms registers and feeds use.
import { parsePlainDate, type PlainDate } from './plain-date.ts'
import { foldWidth, isUnknown } from './written-text.ts'

/** A day as registers and feeds write it. @technical */
export type WrittenDay =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'day'; readonly day: PlainDate; readonly folded: boolean }
  | {
      readonly kind: 'fault'
      readonly fault: 'unreadable' | 'ambiguous' | 'not-in-calendar' | 'spreadsheet-number' | 'future'
    }

const yearFirst =
  /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)?$/u
const compact = /^(\d{4})(\d{2})(\d{2})$/u
const yearLast = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/u
const spreadsheetNumber = /^\d{5}(?:\.\d+)?$/u

/**
 * Reads a day written year first. Day and month in an order nobody can know, a spreadsheet's serial number, a day
 * that is not in the calendar and a day after `today` are faults, never guesses.
 */
export function readWrittenDay(cell: string, today: PlainDate): WrittenDay {
  const direct = parsePlainDate(cell)
  if (direct !== undefined)
    return direct > today ? { kind: 'fault', fault: 'future' } : { kind: 'day', day: direct, folded: false }
  if (isUnknown(cell)) return { kind: 'unknown' }
  const { text, folded } = foldWidth(cell)
  const match = yearFirst.exec(text) ?? compact.exec(text)
  if (match === null) return { kind: 'fault', fault: whyNoDay(text) }
  const [, year = '', month = '', day = ''] = match
  const found = parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  if (found === undefined) return { kind: 'fault', fault: 'not-in-calendar' }
  return found > today ? { kind: 'fault', fault: 'future' } : { kind: 'day', day: found, folded }
}

function whyNoDay(text: string): 'spreadsheet-number' | 'ambiguous' | 'unreadable' {
  if (spreadsheetNumber.test(text)) return 'spreadsheet-number'
  return yearLast.test(text) ? 'ambiguous' : 'unreadable'
}
