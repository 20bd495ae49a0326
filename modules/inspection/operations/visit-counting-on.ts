import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ruleDocument } from '#law'

const body = z.strictObject({ version: z.string(), per: z.literal('establishment'), words: z.string() })

/** By what visits are counted on a day — each code its own, premises of one code together — in the words every count shows (trap 8). */
export function visitCountingOn(day: PlainDate): string {
  const document = ruleDocument('visit-counting', day)
  return document === undefined ? '' : body.parse(document.body).words
}
