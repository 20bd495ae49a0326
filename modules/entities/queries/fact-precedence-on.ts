import { z } from 'zod'
import { ruleDocument } from '#law'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { FactPrecedence } from '../domain/shown-fact.ts'

const bodySchema = z.strictObject({
  version: z.string(),
  qualities: z.array(z.string()).min(1),
  owners: z.array(z.strictObject({ kind: z.string(), sources: z.array(z.string()).min(1), why: z.string() })),
  personal: z.array(z.string()),
  plural: z.array(z.string()).default([]),
})

/** The rule of a day that says which account of a matter is shown, and which matters are of persons. */
export function factPrecedenceOn(day: PlainDate): { rule: FactPrecedence; citation: string } {
  const document = ruleDocument('fact-precedence', day)
  if (document === undefined) throw new Error(`no rule of precedence in force on ${day}`)
  return { rule: bodySchema.parse(document.body), citation: document.citation }
}
