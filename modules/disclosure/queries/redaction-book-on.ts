import type { PlainDate } from '#kernel/plain-date.ts'
import { ruleDocument } from '#law'
import type { RedactionBook } from '../domain/redaction-rule.ts'
import { redactionBookSchema } from '../domain/redaction-rule.ts'

/** The redaction rules in force on a day. Throws when there are none: without rules nothing is published. */
export function getRedactionBook(day: PlainDate): { book: RedactionBook; citation: string } {
  const document = ruleDocument('publication-redaction', day)
  if (document === undefined) throw new Error(`no redaction rules in force on ${day}`)
  return { book: redactionBookSchema.parse(document.body), citation: document.citation }
}
