// 宁波市数据交换表结构: what a feed's own rules ask of a row beyond the type of its cells.
import { z } from 'zod'
import { feedFault, type FeedFault } from './feed-fault.ts'

/** 质量规则 of a feed: edited with its mapping, applied to every row of its batches. */
export const qualitySchema = z.strictObject({
  /** Whether the name must be that of whoever holds the code. */
  name: z.enum(['must-match', 'may-differ']),
  /** Columns that may not be empty. */
  required: z.array(z.string()).default([]),
  /** Columns of days that may not lie in the future. */
  notFuture: z.array(z.string()).default([]),
  /** Numbers within bounds, both ends included. */
  ranges: z
    .array(z.strictObject({ column: z.string(), min: z.number().optional(), max: z.number().optional() }))
    .default([]),
  /** The only values a column may have. */
  oneOf: z.array(z.strictObject({ column: z.string(), values: z.array(z.string().min(1)).min(1) })).default([]),
})

type Quality = z.output<typeof qualitySchema>

/** What is wrong with the values of a row by the rules of its feed; `place` is where each column's value stands. @technical */
export type QualityCheck = (values: readonly (string | null | undefined)[]) => FeedFault[]

/** One rule about one column: the fault of a value, if it has one; null is an empty cell. */
interface Rule {
  readonly at: number
  readonly faultOf: (value: string | null) => FeedFault | undefined
}

/** The rules of a feed, settled once for all rows of a day. */
export function qualityCheck(quality: Quality, place: ReadonlyMap<string, number>, today: string): QualityCheck {
  const rule = (field: string, faultOf: Rule['faultOf']): Rule => ({ at: place.get(field) ?? -1, faultOf })
  const rules = [
    ...quality.required.map((field) =>
      rule(field, (value) => (value === null ? feedFault('value-missing', { field }) : undefined)),
    ),
    ...quality.notFuture.map((field) =>
      rule(field, (value) =>
        value !== null && value > today ? feedFault('date-future', { field, value }) : undefined,
      ),
    ),
    ...quality.ranges.map((range) => rule(range.column, (value) => outOfRange(range, value))),
    ...quality.oneOf.map(({ column, values }) => rule(column, unlisted(column, new Set(values)))),
  ]
  return (values) => rules.flatMap(({ at, faultOf }) => faultOf(values[at] ?? null) ?? [])
}

function outOfRange(range: Bounds & { readonly column: string }, value: string | null): FeedFault | undefined {
  if (value === null || isWithin(Number(value), range)) return undefined
  return feedFault('number-bounds', { field: range.column, value, bounds: boundsOf(range) })
}

function unlisted(field: string, allowed: ReadonlySet<string>): Rule['faultOf'] {
  return (value) => {
    if (value === null || allowed.has(value)) return undefined
    return feedFault('value-not-listed', { field, value, listed: [...allowed].join('、') })
  }
}

interface Bounds {
  readonly min?: number | undefined
  readonly max?: number | undefined
}

function isWithin(value: number, { min, max }: Bounds): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max)
}

function boundsOf({ min, max }: Bounds): string {
  if (min !== undefined && max !== undefined) return `${min} 至 ${max}`
  return min === undefined ? `不大于 ${max ?? ''}` : `不小于 ${min}`
}

interface Ruled {
  readonly target: 'register' | 'facts'
  readonly columns: readonly { readonly title: string; readonly type: string; readonly use: string }[]
  readonly quality: Quality
}

/** What keeps quality rules from being applied, in sentences a person can act on. */
export function qualityFaults({ target, columns, quality }: Ruled): string[] {
  const days = quality.notFuture
  const numbers = quality.ranges.map((rule) => rule.column)
  const titles = [...quality.required, ...days, ...numbers, ...quality.oneOf.map((rule) => rule.column)]
  if (target === 'register' && titles.length > 0) return ['登记数据源的各项由登记册核对，不另设质量规则。']
  const byTitle = new Map(columns.map((column) => [column.title, column]))
  const unread = titles.filter((title) => UNREAD.has(byTitle.get(title)?.use ?? 'unused'))
  const notDays = days.filter((title) => !['day', 'month'].includes(byTitle.get(title)?.type ?? 'day'))
  const notNumbers = numbers.filter((title) => !['number', 'integer'].includes(byTitle.get(title)?.type ?? 'number'))
  return [
    ...unread.map((title) => `质量规则所指的「${title}」不是载入的列。`),
    ...notDays.map((title) => `「${title}」不是日期列，不能要求不晚于今天。`),
    ...notNumbers.map((title) => `「${title}」不是数，不能设上下限。`),
  ]
}

const UNREAD: ReadonlySet<string> = new Set(['bookkeeping', 'withheld', 'unused'])
