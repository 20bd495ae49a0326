import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ok, refuse } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import type { LawBase } from './law-files.ts'
import { calendarSchema, day, parameterVersion, ruleVersions, situationSchema } from './law-schema.ts'
import type { CalendarFile, Parameter, Rule, Situation } from './law-schema.ts'
import { no } from './refusals.ts'
import { calendarName, recordName, shapeRefusals } from './shape-sentences.ts'

export const changeKinds = ['parameter', 'rule', 'statute', 'calendar'] as const
export type ChangeKind = (typeof changeKinds)[number]

const statuteEnd = z.strictObject({ from: day, to: day, source: z.string().trim().min(1) })

/** What a legal editor drafts: one version more of a record, the last day of a statute, or a year's calendar. @technical */
export type LawChange =
  | {
      readonly kind: 'parameter'
      readonly recordId: string
      readonly version: Parameter['values'][number]
      readonly examples: readonly Situation[]
    }
  | {
      readonly kind: 'rule'
      readonly recordId: string
      readonly version: Rule['versions'][number]
      readonly examples: readonly Situation[]
    }
  | { readonly kind: 'statute'; readonly recordId: string; readonly end: z.output<typeof statuteEnd> }
  | { readonly kind: 'calendar'; readonly recordId: string; readonly calendar: CalendarFile }

/** A draft as it is sent and stored: the same shape as a record of law/. @technical */
export interface RawChange {
  readonly kind: ChangeKind
  readonly recordId: string
  readonly record: unknown
  readonly examples: unknown
}

/** Reads a draft by the schema of what it changes; refuses with the sentence of its first fault. */
export function readChange(raw: RawChange, base: LawBase): Result<LawChange> {
  const { recordId } = raw
  if (raw.kind === 'parameter') {
    const record = base.parameters.get(recordId)
    if (record === undefined) return no('record-absent', { record: recordId })
    return readVersion(recordName(record), parameterVersion, raw, (version, examples) => ({
      kind: 'parameter',
      recordId,
      version,
      examples,
    }))
  }
  if (raw.kind === 'rule') {
    const record = base.rules.get(recordId)
    if (record === undefined) return no('record-absent', { record: recordId })
    return readVersion(recordName(record), ruleVersions[record.kind], raw, (version, examples) => ({
      kind: 'rule',
      recordId,
      version,
      examples,
    }))
  }
  if (raw.kind === 'calendar') {
    return fitted(calendarName(recordId), calendarSchema, raw.record, (calendar) => ({
      kind: 'calendar',
      recordId,
      calendar,
    }))
  }
  const statute = base.statutes.get(recordId)?.at(-1)
  if (statute === undefined) return no('record-absent', { record: recordId })
  return fitted(`《${statute.title}》`, statuteEnd, raw.record, (end) => ({ kind: 'statute', recordId, end }))
}

function readVersion<S extends z.ZodType>(
  name: string,
  schema: S,
  raw: RawChange,
  make: (version: z.output<S>, examples: readonly Situation[]) => LawChange,
): Result<LawChange> {
  const examples = fitted(name, z.array(situationSchema), raw.examples, (read) => read)
  return examples.ok ? fitted(name, schema, raw.record, (version) => make(version, examples.value)) : examples
}

function fitted<S extends z.ZodType, T>(
  name: string,
  schema: S,
  raw: unknown,
  make: (read: z.output<S>) => T,
): Result<T> {
  const read = schema.safeParse(raw)
  if (read.success) return ok(make(read.data))
  const first = shapeRefusals(name, read.error)[0]
  return first === undefined
    ? no('record-misshapen', { record: name, field: '整体', reason: '无法读取' })
    : refuse(first)
}

/** The first day on which the change tells: of a version its day of force, of a statute the day after its last. */
export function changeDay(change: LawChange): PlainDate {
  if (change.kind === 'statute') return change.end.to
  if (change.kind === 'calendar') return firstDayOf(change.calendar.year)
  return change.version.from
}

function firstDayOf(year: number): PlainDate {
  return `${year}-01-01` as PlainDate
}
