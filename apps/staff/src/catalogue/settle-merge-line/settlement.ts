import type { MergeLine } from '../get-official-list/list-query.ts'
import { basisRoles } from '../item-words.ts'
import { codeOfWord, fieldWords, type lineChoices } from '../list-words.ts'

export interface Settlement {
  choice: keyof typeof lineChoices
  reason: string
  picks?: Record<string, 'theirs' | 'ours' | undefined>
  words?: Record<string, string | undefined>
}

const LISTS = new Set(['levels', 'means', 'measures', 'handling', 'implementationCodes'])

/** Which fields can be written by hand: the differing ones, or all of an entry that is new here. */
export function fieldsByHand(line: MergeLine): string[] {
  return line.kind === 'added' ? Object.keys(fieldWords) : line.fields.map((one) => one.field)
}

/** What the form says, as the operation takes it: a written value stands above a pick. */
export function bodyOf(line: MergeLine, { choice, reason, picks = {}, words = {} }: Settlement) {
  if (choice !== 'by-hand') return { choice, reason, picks: {}, byHand: {} }
  const byHand = Object.fromEntries(
    fieldsByHand(line).flatMap((field) => {
      const text = words[field]?.trim() ?? ''
      return text === '' ? [] : [[field, valueOf(field, text)]]
    }),
  )
  const picked = Object.fromEntries(
    Object.entries(picks).filter((pair): pair is [string, 'theirs' | 'ours'] => pair[1] !== undefined),
  )
  return { choice, reason, picks: picked, byHand }
}

function valueOf(field: string, text: string): unknown {
  if (field === 'basis') return partsOf(text, /[；;]/u).map(basisOf)
  return LISTS.has(field) ? partsOf(text, /[、；;]/u).map((one) => codeOfWord(field, one)) : codeOfWord(field, text)
}

function partsOf(text: string, at: RegExp): string[] {
  return text
    .split(at)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

function basisOf(text: string): { cite: string; role: string } {
  const [cite = '', word = '职权'] = text.split(/\s+/u)
  return { cite, role: Object.entries(basisRoles).find(([, words]) => words === word)?.[0] ?? word }
}
