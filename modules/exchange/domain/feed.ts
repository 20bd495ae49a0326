// GB/T 7408 days and clock times, and the layout of a feed as its file writes it.
import { z } from 'zod'
import { qualityFaults, qualitySchema } from './feed-quality.ts'

/** What a cell of a column holds. @technical */
export const cellTypes = ['text', 'day', 'month', 'number', 'integer'] as const

/**
 * What a column is for: who is meant (codes and name), a detail of the fact, the i/u/d flag, a column of a register file;
 * or nothing, and then why: bookkeeping of the exchange, withheld for want of a purpose (personal values), not yet used.
 */
export const columnUses = [
  'uscc',
  'uscc-or-organization',
  'registration-number',
  'organization-code',
  'tax-number',
  'name',
  'detail',
  'flag',
  'register',
  'bookkeeping',
  'withheld',
  'unused',
] as const

const column = z.strictObject({
  title: z.string().trim().min(1),
  name: z.string().trim().min(1).optional(),
  type: z.enum(cellTypes),
  use: z.enum(columnUses),
  /** The column of a register file this one becomes. */
  register: z.string().optional(),
})

/** What an entity must disclose at once (企业信息公示暂行条例第十条). @technical */
export const disclosureKinds = ['contribution', 'equity', 'licence', 'pledge', 'penalty', 'other'] as const

const fact = z.strictObject({
  kind: z.string().trim().min(1),
  value: z.string().trim().min(1),
  from: z.string().optional(),
  to: z.string().optional(),
  /** The fact starts the clock of instant disclosure on its first day, as a matter of this kind. */
  duty: z.enum(disclosureKinds).optional(),
  /** The column with the day on which the entity disclosed it. */
  disclosed: z.string().optional(),
})

export const feedModes = ['csv', 'xlsx', 'json', 'front-end'] as const
export const feedSchedules = ['daily', 'monthly', 'yearly', 'on-demand'] as const

/** When a feed is due: a clock time of Asia/Shanghai, on working days only where so stated. */
const timing = z.strictObject({
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/u)
    .default('06:00'),
  workingDays: z.boolean().default(false),
  /** Day of the month, for monthly and yearly ones. */
  day: z.int().min(1).max(28).default(1),
  /** Month of the year, for yearly ones. */
  month: z.int().min(1).max(12).default(7),
})

/** A feed as its file or its adopted version defines it. */
export const feedSchema = z
  .strictObject({
    feed: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/u),
    table: z.string().regex(/^[a-z][a-z0-9_]{1,80}$/u),
    title: z.string().trim().min(1),
    version: z.number().int().min(1),
    layout: z.enum(['published', 'unpublished']),
    agency: z.string().trim().min(1),
    purpose: z.string().trim().min(1),
    ground: z.string().trim().min(1).optional(),
    cites: z.array(z.string()).optional(),
    mode: z.enum(feedModes),
    schedule: z.enum(feedSchedules),
    timing: timing.prefault({}),
    target: z.enum(['register', 'facts']),
    columns: z.array(column).min(1),
    key: z.array(z.string()).min(1),
    facts: z.array(fact).optional(),
    quality: qualitySchema,
  })
  .superRefine((feed, check) => {
    for (const message of [...feedFaults(feed), ...qualityFaults(feed)])
      check.addIssue({ code: 'custom', message, path: ['columns'] })
  })

/** 数据源: one table of one agency, what it is for, on what ground, and how its columns become facts. */
export type Feed = z.output<typeof feedSchema>
/** @technical */
export type FeedColumn = Feed['columns'][number]
/** @technical */
export type FeedFactRule = NonNullable<Feed['facts']>[number]

interface CheckedFact {
  readonly kind: string
  readonly value: string
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly duty?: string | undefined
  readonly disclosed?: string | undefined
}

interface Checked {
  readonly target: 'register' | 'facts'
  readonly columns: readonly { readonly title: string; readonly type: string }[]
  readonly key: readonly string[]
  readonly ground?: string | undefined
  readonly cites?: readonly string[] | undefined
  readonly facts?: readonly CheckedFact[] | undefined
}

/** What keeps a definition from being a feed, in sentences a person can act on. */
function feedFaults(feed: Checked): string[] {
  const titles = feed.columns.map((one) => one.title)
  const known = new Set(titles)
  const named = [...feed.key, ...(feed.facts ?? []).flatMap(titlesOfFact)]
  const faults = named.filter((title) => !known.has(title)).map((title) => `「${title}」不是本数据源的列。`)
  if (known.size < titles.length) faults.push('有两列同名。')
  if (feed.ground === undefined && (feed.cites ?? []).length === 0) faults.push('没有写明法律依据。')
  if (feed.target === 'facts' && (feed.facts ?? []).length === 0) faults.push('没有写明由哪些列形成事实。')
  return [...faults, ...periodFaults(feed)]
}

/** What begins and ends a fact must be columns of days. */
function periodFaults(feed: Checked): string[] {
  const types = new Map(feed.columns.map((one) => [one.title, one.type]))
  const rules = feed.facts ?? []
  const ends = rules.flatMap((rule) => [rule.from, rule.to, rule.disclosed])
  const clocks = rules.filter((rule) => rule.duty !== undefined && rule.from === undefined)
  return [...clocks.map((rule) => `「${rule.kind}」起算公示期限，须写明形成之日的列。`), ...daysOf(ends, types)]
}

function daysOf(ends: readonly (string | undefined)[], types: ReadonlyMap<string, string>): string[] {
  return ends.flatMap((title) => {
    const isDay = title === undefined || ['day', 'month'].includes(types.get(title) ?? 'day')
    return isDay ? [] : [`「${title}」用作起止日期，但不是日期列。`]
  })
}

/** Titles a rule for a fact speaks of. */
export function titlesOfFact(rule: Omit<CheckedFact, 'kind' | 'duty'>): string[] {
  const inValue = [...rule.value.matchAll(/\{([^}]+)\}/gu)].map((match) => match[1] ?? '')
  return [...inValue, ...[rule.from, rule.to, rule.disclosed].filter((title) => title !== undefined)]
}
