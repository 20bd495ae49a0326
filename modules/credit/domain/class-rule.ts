import { z } from 'zod'

export const creditClassSchema = z.enum(['A', 'B', 'C', 'D'])

/** 信用风险分类: A low to D high. A class is not a score and not a list (domain §3.4). */
export type CreditClass = z.infer<typeof creditClassSchema>

/** What an indicator looks at. @technical */
export const measureSchema = z.enum([
  'years-registered',
  'inspection-with-findings',
  'inspection-clean',
  'correction-overdue',
  'uncontactable',
  'obstruction',
  'abnormal-list',
  'serious-dishonesty',
  'licence-revoked',
])

/** @technical */
export type Measure = z.infer<typeof measureSchema>

const indicatorSchema = z.strictObject({
  id: z.string(),
  measure: measureSchema,
  group: z.string(),
  title: z.string(),
  months: z.int().positive().optional(),
  points: z.int().optional(),
  most: z.int().positive().optional(),
  floor: creditClassSchema.optional(),
  remedy: z.string().optional(),
})

/** One indicator of the rule: points per fact (at most `most` in all), or a class it forces at least. @technical */
export type ClassIndicator = z.infer<typeof indicatorSchema>

export const classRuleSchema = z.strictObject({
  version: z.string(),
  agency: z.string(),
  baseline: z.int(),
  ceilings: z.strictObject({ A: z.int(), B: z.int(), C: z.int() }),
  indicators: z.array(indicatorSchema).min(1),
})

/** The body of law/rules/credit-risk-class.yaml: a dated rule as data. @technical */
export type ClassRule = z.infer<typeof classRuleSchema>
