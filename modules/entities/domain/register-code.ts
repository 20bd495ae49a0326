// GB 32100-2015: how a cell that should hold a code is read.
import { fault, type RowFault } from './quarantine-reason.ts'
import { foldWidth } from '#kernel/written-text.ts'
import { checkUscc, type UsccFault } from './uscc.ts'

/** @technical */
export type CodeReading =
  | { readonly ok: true; readonly uscc: string }
  | { readonly ok: false; readonly fault: RowFault }

const spreadsheet = /^\d(?:\.\d+)?[Ee]\+?\d+$/u

/**
 * Reads a code cell. Full-width and lower-case characters are the same characters and are folded when the result then
 * passes both checks; a letter the standard does not know is never replaced by the digit it resembles.
 */
export function readCode(cell: string, exceptions: ReadonlySet<string>): CodeReading {
  const direct = checkUscc(cell, exceptions)
  if (direct.valid) return { ok: true, uscc: cell }
  const { text, folded } = foldWidth(cell)
  const code = text.replace(/[\s-]/gu, '').toUpperCase()
  if (spreadsheet.test(text)) return { ok: false, fault: fault('code-spreadsheet', { value: cell }) }
  const verdict = checkUscc(code, exceptions)
  if (verdict.valid) return { ok: true, uscc: code }
  if (folded) return { ok: false, fault: fault('code-full-width', { value: cell }) }
  const facts = {
    value: cell,
    length: code.length,
    position: verdict.position,
    letter: code.charAt(verdict.position - 1),
  }
  return { ok: false, fault: fault(reasons[verdict.fault], facts) }
}

const reasons = {
  length: 'code-length',
  letter: 'code-letter',
  registrar: 'code-registrar',
  category: 'code-registrar',
  division: 'code-division',
  'organization-check': 'code-organization-check',
  check: 'code-check',
} as const satisfies Record<UsccFault, string>
