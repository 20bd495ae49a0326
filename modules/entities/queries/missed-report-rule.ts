import { z } from 'zod'
import { ruleDocument } from '#law'
import type { PlainDate } from '#kernel/plain-date.ts'

const bodySchema = z.strictObject({
  version: z.string(),
  branches: z.enum(['headquarters', 'own']),
  officer: z.string(),
})

/** How a year without a report is handled on a day: branches with their headquarters or by themselves, and who is the named officer. */
export function missedReportRule(day: PlainDate): z.output<typeof bodySchema> & { readonly citation: string } {
  const document = ruleDocument('missed-report', day)
  if (document === undefined) throw new Error(`no rule on missing annual reports in force on ${day}`)
  return { ...bodySchema.parse(document.body), citation: document.citation }
}
