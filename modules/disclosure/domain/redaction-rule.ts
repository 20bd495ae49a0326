import { z } from 'zod'

export const patternSchema = z.enum([
  'identity-number',
  'phone',
  'bank-account',
  'home-address',
  'person-name',
  'operator-name',
  'electronic-address',
  'number-plate',
  'health',
  'minor',
])

/** What a redaction rule looks for. @technical */
export type RedactionPattern = z.infer<typeof patternSchema>

const ruleSchema = z.strictObject({
  id: z.string(),
  pattern: patternSchema,
  title: z.string(),
  replaceBy: z.string().optional(),
  withhold: z.boolean().default(false),
})

export const redactionBookSchema = z.strictObject({ version: z.string(), rules: z.array(ruleSchema).min(1) })

/** The body of law/rules/publication-redaction.yaml: which personal values never leave, by rule id. @technical */
export type RedactionBook = z.infer<typeof redactionBookSchema>

/** @technical */
export type RedactionRule = RedactionBook['rules'][number]
