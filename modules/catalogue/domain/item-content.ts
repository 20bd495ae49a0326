// DB33/T 2392-2021 互联网+监管 and the 双随机 item list: the fields of a supervision item and their lengths.
import { z } from 'zod'

const words = (longest: number) => z.string().trim().min(1).max(longest)

/** 检查、处罚、强制、其他 (互联网+监管 行为类别). */
export const itemKindSchema = z.enum(['inspection', 'penalty', 'coercion', 'other'])
export type ItemKind = z.infer<typeof itemKindSchema>

/** What a citation gives: the power to act, what is looked at, or the penalty. */
export const legalBasisSchema = z.strictObject({
  cite: z.string().regex(/^[a-z0-9][a-z0-9.-]*\/[0-9]+(#[0-9]+)?$/u, '依据应写作“法规标识/条号”'),
  role: z.enum(['power', 'content', 'violation', 'penalty']),
})

export const checkPointSchema = z.strictObject({
  code: words(20),
  text: words(200),
  reason: words(300),
  weight: z.enum(['general', 'key']).default('general'),
  cites: z.array(legalBasisSchema.shape.cite).min(1).max(10),
})

/** 抽查比例: the least and most share of the frame in a period; ‰ is its own unit. */
export const samplingRateSchema = z.strictObject({
  min: z.number().min(0).nullable(),
  max: z.number().min(0).nullable(),
  unit: z.enum(['percent', 'permille']),
  period: z.enum(['year', 'half-year', 'quarter', 'month', 'once']),
})

export const frequencySchema = z.strictObject({
  min: z.int().min(0).nullable(),
  max: z.int().min(0).nullable(),
  period: z.enum(['year', 'two-years', 'half-year', 'quarter', 'month']),
  note: z.string().max(200).default(''),
})

const fen = z.int().min(0)

/** How much a penalty may be, in 分; bounds include the number. @technical */
export const amountModelSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('range'), minFen: fen, maxFen: fen }),
  z.strictObject({ type: z.literal('at-most'), maxFen: fen }),
  z.strictObject({ type: z.literal('fixed'), fen }),
  z.strictObject({ type: z.literal('multiple'), base: words(60), min: z.number().min(0), max: z.number().min(0) }),
  z.strictObject({ type: z.literal('per-unit'), unit: words(20), fenPerUnit: fen }),
  z.strictObject({ type: z.literal('per-day'), base: words(60), note: words(120) }),
])
/** @technical */
export type AmountModel = z.infer<typeof amountModelSchema>

export const penaltyAmountSchema = z.strictObject({
  subject: z.enum(['any', 'unit', 'individual', 'responsible-person']),
  when: z.string().max(120).default(''),
  amount: amountModelSchema,
})
/** @technical */
export type PenaltyAmount = z.infer<typeof penaltyAmountSchema>

export const penaltyKindSchema = z.enum([
  'warning',
  'public-criticism',
  'fine',
  'confiscation-of-gains',
  'confiscation-of-goods',
  'licence-suspension',
  'qualification-lowering',
  'licence-revocation',
  'business-licence-revocation',
  'business-restriction',
  'business-suspension',
  'closure',
  'employment-restriction',
  'personal-liberty',
])
export type PenaltyKind = z.infer<typeof penaltyKindSchema>

export const penaltySchema = z.strictObject({
  violation: words(300),
  kinds: z.array(penaltyKindSchema).min(1),
  precondition: z.array(words(60)).max(6).default([]),
  amounts: z.array(penaltyAmountSchema).max(12),
  agencies: z
    .array(z.strictObject({ agency: words(60), when: z.string().max(120).default('') }))
    .min(1)
    .max(6),
})

/** Everything a version of an item says. What no source gives is null or empty and is shown as missing. @technical */
export const itemContentSchema = z.strictObject({
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().default(null),
  basis: z.array(legalBasisSchema).max(20),
  sector: words(40),
  agency: words(80),
  responsibleOffice: z.string().max(60).default(''),
  levels: z.array(z.enum(['national', 'province', 'city', 'county', 'town'])).max(5),
  objectKinds: z
    .array(z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']))
    .max(11)
    .default([]),
  objectText: z.string().max(200).default(''),
  means: z
    .array(z.enum(['dual-random', 'key', 'credit', 'off-site', 'complaint', 'special']))
    .max(6)
    .default([]),
  measures: z.array(words(80)).max(20).default([]),
  handling: z.array(words(80)).max(20).default([]),
  supervisionClass: z.enum(['general', 'key']).nullable().default(null),
  frequencyClass: z.enum(['no-disturbance', 'random', 'key']).nullable().default(null),
  samplingRate: samplingRateSchema.nullable().default(null),
  frequency: frequencySchema.nullable().default(null),
  needsQualification: z.boolean().nullable().default(null),
  qualification: z.string().max(60).default(''),
  catalogueCode: z.string().max(20).default(''),
  implementationCodes: z.array(z.string().max(40)).max(50).default([]),
  unannounced: z.boolean().default(false),
  penalty: penaltySchema.nullable().default(null),
  checkPoints: z.array(checkPointSchema).max(60).default([]),
  source: words(200),
  note: z.string().max(400).default(''),
})
/** @technical */
export type ItemContent = z.infer<typeof itemContentSchema>

/** One file of law/items: a 主项 with one 子项 and its first or present version. @technical */
export const itemFileSchema = z.strictObject({
  group: z.strictObject({ code: words(40), name: words(100), note: z.string().max(300).default('') }),
  item: z.strictObject({ code: words(40), name: words(120), kind: itemKindSchema }),
  state: z.enum(['in-force', 'historical']),
  version: itemContentSchema,
})
/** @technical */
export type ItemFile = z.infer<typeof itemFileSchema>
