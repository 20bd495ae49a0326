import { z } from 'zod'
import { parsePlainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'

/** 已核: checked against the published text; 待核: known, not yet confirmed by an editor; 本平台: the platform's own rule. */
export const confirmationSchema = z.enum(['已核', '待核', '本平台'])
export type Confirmation = z.infer<typeof confirmationSchema>

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .transform((text, context): PlainDate => {
    const parsed = parsePlainDate(text)
    if (parsed !== undefined) return parsed
    context.addIssue({ code: 'custom', message: `not a day: ${text}` })
    return z.NEVER
  })

/** `cn.administrative-penalty-law/51` or, with a paragraph, `…/51#2`. */
export const citationIdSchema = z.string().regex(/^[a-z0-9][a-z0-9.-]*\/[0-9]+(#[0-9]+)?$/u)

/** Who compared a record with the text, and when; every 已核 record says so. */
const checked = z.strictObject({ by: z.string(), on: day }).optional()

/** The sentence for a record that rests on nothing; the same on screen, over HTTP and in the gate. */
export const NO_CITATION = '没有写明依据：每一条规则和数值都必须引用法条'
export const NO_NOTICE = '缺少国务院办公厅的放假通知：没有通知的年份只能推算，不能当作已公布的日历'

/** `known`: the day a record came into the base after its first publication; a record without one was there from the first. */
const force = {
  checked,
  known: day.optional(),
  from: day,
  to: day.optional(),
  where: z.string(),
  cites: z.array(citationIdSchema, { error: NO_CITATION }).min(1, NO_CITATION),
  status: confirmationSchema,
  note: z.string().optional(),
}

export const parameterVersion = z.strictObject({
  value: z.union([z.number(), z.record(z.string(), z.number())]),
  ...force,
})

export const parameterSchema = z.strictObject({
  id: z.string(),
  what: z.string(),
  unit: z.string(),
  values: z.array(parameterVersion).min(1),
})
export type Parameter = z.infer<typeof parameterSchema>

const deadlineVersion = z.strictObject({
  amount: z.union([z.int().positive(), z.literal('by-document')]),
  unit: z.enum(['working-days', 'natural-days', 'months', 'hours']),
  direction: z.enum(['after', 'before']).default('after'),
  roll: z.enum(['next-working-day', 'none']),
  binding: z.enum(['strict', 'rolled']),
  ...force,
})

export const conditionSchema = z.record(z.string(), z.union([z.boolean(), z.string()]))

/** `also`: what others do beside the handler; `adds`: the rule decides nobody, it only adds its `also` to whoever decides. */
const dutyVersion = z.strictObject({
  when: conditionSchema,
  handler: z.string(),
  also: z.array(z.strictObject({ role: z.string(), duty: z.string() })).default([]),
  adds: z.boolean().default(false),
  explanation: z.string(),
  ...force,
})

/** 处罚权划转: from its day on this agency exercises the power over these items, everywhere or in the named places. */
const transferVersion = z.strictObject({
  agency: z.string(),
  divisions: z.array(z.string()).optional(),
  zone: z.string().optional(),
  /** 乡镇街道 that took the power over, by name; absent: everywhere in the divisions. */
  towns: z.array(z.string()).optional(),
  ...force,
})

const documentVersion = z.strictObject({ body: z.unknown(), ...force })

const head = { id: z.string(), what: z.string() }

export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...head,
    kind: z.literal('deadline'),
    relevantDay: z.string(),
    /** What takes days out of the count, each shown by its own paper. */
    suspendedBy: z.array(z.string()).default([]),
    versions: z.array(deadlineVersion).min(1),
  }),
  z.strictObject({ ...head, kind: z.literal('duty'), order: z.int(), versions: z.array(dutyVersion).min(1) }),
  z.strictObject({
    ...head,
    kind: z.literal('transfer'),
    items: z.array(z.string()).min(1),
    fromAgency: z.string(),
    versions: z.array(transferVersion).min(1),
  }),
  z.strictObject({ ...head, kind: z.literal('document'), versions: z.array(documentVersion).min(1) }),
])
export type Rule = z.infer<typeof ruleSchema>

/** One version of a rule by the rule's kind. */
export const ruleVersions = {
  deadline: deadlineVersion,
  duty: dutyVersion,
  transfer: transferVersion,
  document: documentVersion,
} as const

export const statuteSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  number: z.string(),
  rank: z.enum(['法律', '行政法规', '地方性法规', '部门规章', '地方政府规章', '规范性文件', '平台规程']),
  issuer: z.string(),
  known: day.optional(),
  from: day,
  to: day.optional(),
  status: confirmationSchema,
  source: z.string(),
  note: z.string().optional(),
})
export type Statute = z.infer<typeof statuteSchema>

export const articleSchema = z.strictObject({
  article: z.string().regex(/^[0-9]+$/u),
  subject: z.string(),
  paragraphs: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  status: confirmationSchema,
  checked,
  source: z.string(),
  hash: z.string(),
})
export type Article = z.infer<typeof articleSchema>

const dayGroup = z.strictObject({ name: z.string(), days: z.array(day) })

export const calendarSchema = z.strictObject({
  year: z.int(),
  known: day.optional(),
  notice: z.strictObject(
    {
      title: z.string({ error: NO_NOTICE }).trim().min(1, NO_NOTICE),
      numbers: z.array(z.string()),
      publishedOn: day.optional(),
      status: confirmationSchema,
    },
    { error: NO_NOTICE },
  ),
  source: z.string(),
  holidays: z.array(dayGroup),
  makeUpWorkdays: z.array(dayGroup),
})
export type CalendarFile = z.infer<typeof calendarSchema>

/** A notice nobody has published: a presumption for the what-if of the deadline desk. */
export const presumedCalendarSchema = z.strictObject({
  id: z.string(),
  year: z.int(),
  title: z.string(),
  basis: z.string(),
  holidays: z.array(dayGroup),
  makeUpWorkdays: z.array(dayGroup),
})

export const standardWeekSchema = z.strictObject({
  workingWeekdays: z.array(z.int()),
  cites: z.string(),
  status: confirmationSchema,
  fixedHolidays: z.array(z.strictObject({ name: z.string(), monthDay: z.string() })),
})

/** One situation and what the law says of it. */
export const situationSchema = z.strictObject({
  name: z.string().optional(),
  on: day,
  start: day.optional(),
  days: z.int().optional(),
  facts: conditionSchema.optional(),
  expect: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})
export type Situation = z.infer<typeof situationSchema>

export const exampleSchema = z.strictObject({ of: z.string(), examples: z.array(situationSchema) })
