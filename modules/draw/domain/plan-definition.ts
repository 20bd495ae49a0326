// What a 抽查计划 fixes before anything is known (verifiable.md §3 DRAFT, §4.4, §4.5, §10). Numbers here are bounds of form, not of law.
import { z } from 'zod'
import { dayNumber, plainDate } from '#kernel/plain-date.ts'
import { FRAME_FIELD } from './frame.ts'

const code = z.string().regex(FRAME_FIELD, '只能使用数字、大写字母和 . _ : -')
const day = z.iso.date()
const share = { num: z.int().positive(), den: z.int().positive() }
const reason = z.string().trim().min(2).max(200)

export const classCode = z.enum(['A', 'B', 'C', 'D'])

export const sizing = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('ratio'), ...share, minPerStratum: z.int().nonnegative().default(0) }),
  z.object({ mode: z.literal('number'), n: z.int().positive(), minPerStratum: z.int().nonnegative().default(0) }),
  z.object({ mode: z.literal('strata'), strata: z.array(z.object({ s: code, n: z.int().nonnegative() })).min(1) }),
  z.object({
    mode: z.literal('rate'),
    rates: z.array(z.object({ c: classCode, ...share, min: z.int().nonnegative().optional() })).min(1),
  }),
])

export const exclusionCode = z.enum(['NEW', 'DUP', 'JUR', 'PENDING', 'FULL'])
export const publicity = z.enum(['after-draw', 'after-inspection', 'never'])
export const publicSource = z.enum(['cwl-kl8', 'cwl-ssq', 'drand-quicknet'])
export const districtRule = z.enum(['same', 'cross', 'any'])

export const planDefinition = z.object({
  scope: z.object({
    description: z.string().trim().min(2).max(200),
    divisions: z.array(z.string().regex(/^[0-9]{6}$/)).default([]),
    industrySections: z.array(z.string().regex(/^[A-T]$/)).default([]),
    kinds: z.array(z.string().min(1).max(40)).default([]),
    licenceKinds: z.array(z.string().min(1).max(40)).default([]),
    entityIds: z.array(z.uuid()).max(50_000).optional(),
  }),
  stratify: z.enum(['division', 'none']).default('division'),
  sizing,
  weights: z.array(z.object({ c: classCode, w: z.int().nonnegative().max(1_000_000) })).optional(),
  certainty: z
    .array(z.object({ entityId: z.uuid(), reason }))
    .max(5000)
    .default([]),
  certaintyCounts: z.boolean().default(false),
  exclusions: z
    .array(z.object({ entityId: z.uuid(), code: exclusionCode, reason }))
    .max(5000)
    .default([]),
  reserve: z.object({ num: z.int().nonnegative(), den: z.int().positive(), min: z.int().nonnegative() }).optional(),
  suite: z.enum(['sha256', 'sm3']).default('sha256'),
  sealed: z.boolean().default(true),
  publicity: publicity.default('after-inspection'),
  sources: z
    .array(z.object({ type: publicSource, at: z.string().min(1).max(20) }))
    .max(3)
    .default([]),
  parties: z
    .array(
      z.object({
        name: z.string().trim().min(2).max(40),
        organ: z.string().trim().min(2).max(60),
        accountId: z.uuid().optional(),
      }),
    )
    .max(12)
    .default([]),
  officers: z.object({
    slots: z
      .array(
        z.object({
          quals: z.array(z.string().regex(/^[0-9A-Za-z._:-]{1,64}$/)).default([]),
          lead: z.boolean().default(false),
        }),
      )
      .min(2)
      .max(6),
    cap: z.int().positive().max(200),
    district: districtRule.default('any'),
    slack: z.int().nonnegative().default(0),
    ladder: z
      .array(z.object({ capAdd: z.int().positive().optional(), district: districtRule.optional() }))
      .max(5)
      .default([]),
  }),
  jointAgencyIds: z.array(z.uuid()).max(12).default([]),
  executingAgencyIds: z.array(z.uuid()).max(30).default([]),
  visitsFrom: day,
  visitsTo: day,
  discloseOn: day,
  legalBasis: z.string().trim().min(2).max(500),
  urgentReason: z.string().trim().min(4).max(300).optional(),
})
/** @technical */
export type PlanDefinition = z.output<typeof planDefinition>

const LONGEST_WINDOW = 366

/** Whether the credit-risk class sets anybody's probability: then the frame is protected. */
export function usesClasses({ sizing: size, weights }: PlanDefinition): boolean {
  if (size.mode !== 'rate') return new Set(weights?.map(({ w }) => w)).size > 1
  const [first, ...others] = size.rates
  return others.some((rate) => rate.num * (first?.den ?? 1) !== (first?.num ?? 0) * rate.den || rate.min !== first?.min)
}

/** The first thing wrong with a definition beyond its form, as a Chinese sentence with the field. */
export function definitionFault(definition: PlanDefinition): { field: string; reason: string } | undefined {
  const { sizing: size, visitsFrom, visitsTo, discloseOn, officers, parties } = definition
  if (size.mode === 'ratio' && size.num > size.den)
    return { field: 'definition.sizing', reason: '抽取比例不能超过百分之百' }
  if (size.mode === 'rate' && size.rates.some(({ num, den }) => num > den))
    return { field: 'definition.sizing', reason: '抽取比例不能超过百分之百' }
  if (dayNumber(plainDate(visitsTo)) - dayNumber(plainDate(visitsFrom)) > LONGEST_WINDOW)
    return { field: 'definition.visitsTo', reason: '检查期限不能超过一年' }
  if (visitsFrom > visitsTo) return { field: 'definition.visitsTo', reason: '检查期限的止日早于起日' }
  if (discloseOn < visitsTo) return { field: 'definition.discloseOn', reason: '公开日早于检查期限' }
  if (!officers.slots.some(({ lead }) => lead))
    return { field: 'definition.officers.slots', reason: '须有一个组长岗位' }
  if (new Set(parties.map(({ name }) => name)).size !== parties.length)
    return { field: 'definition.parties', reason: '见证人姓名重复' }
  return undefined
}
