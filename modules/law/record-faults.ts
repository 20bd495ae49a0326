import { addDays, compareDays, plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Refusal } from '#kernel/result.ts'
import { findCitation, isInForce } from './citations.ts'
import { discretionFaults } from './discretion-rule.ts'
import { overlapDay } from './domain/record-in-force.ts'
import type { CalendarYear } from './domain/work-calendar.ts'
import { exampleOutcome } from './example-outcome.ts'
import type { LawBase } from './law-files.ts'
import type { Confirmation, Parameter, Rule, Situation } from './law-schema.ts'
import { no } from './refusals.ts'
import { calendarName, recordName } from './shape-sentences.ts'

export const LAST_DAY = plainDate('9999-12-31')

type Dated = Parameter['values'][number] | Rule['versions'][number]

/** One record of the base with the examples kept beside it. @technical */
export interface CheckedRecord {
  readonly id: string
  readonly what: string
  readonly unit: string
  readonly versions: readonly Dated[]
  readonly examples: readonly Situation[] | undefined
}

export function checkedRecord(one: Parameter | Rule, examples: readonly Situation[] | undefined): CheckedRecord {
  return 'values' in one
    ? { id: one.id, what: one.what, unit: one.unit, versions: one.values, examples }
    : { id: one.id, what: one.what, unit: '', versions: one.versions, examples }
}

/**
 * Everything wrong with a record, in the words everybody hears: the form of the legal editor, the interface and the gate
 * over law/ call this one function. `only` narrows the look to one version, for a draft.
 */
export function recordFaults(base: LawBase, record: CheckedRecord, only?: Dated): readonly Refusal[] {
  const name = recordName(record)
  const versions = only === undefined ? record.versions : [only]
  const overlap = overlapDay(record.versions)
  return [
    ...(overlap === undefined ? [] : [no('days-overlap', { record: name, day: overlap }).refusal]),
    ...versions.flatMap((one) => [
      ...citationFaults(base, name, one),
      ...(isUnchecked(one) ? [no('checker-missing', { record: name }).refusal] : []),
      ...amountFaults(name, record.unit, one),
      ...(record.id === 'discretion' && 'body' in one ? discretionFaults(name, one.body) : []),
    ]),
    ...exampleFaults(base, record, versions),
  ]
}

/** Days of a year's calendar that lie outside the year, or are given both as days off and as days worked. */
export function calendarFaults(one: CalendarYear): readonly Refusal[] {
  const record = calendarName(String(one.year))
  const isOutside = (day: string) => !day.startsWith(`${one.year}-`)
  const days = [...one.holidays.keys(), ...one.makeUpWorkdays.keys()]
  const wrong = days.filter((day) => isOutside(day) || (one.holidays.has(day) && one.makeUpWorkdays.has(day)))
  return [...new Set(wrong)].map((day) => no('calendar-day-outside', { record, day }).refusal)
}

export function isUnchecked(record: { readonly status: Confirmation; readonly checked?: unknown }): boolean {
  return record.status === '已核' && record.checked === undefined
}

/** Cited articles that the base does not hold on the first or last day of a record. */
export function citationFaults(
  base: LawBase,
  record: string,
  one: { readonly from: PlainDate; readonly to?: PlainDate | undefined; readonly cites: readonly string[] },
): readonly Refusal[] {
  return one.cites.flatMap((citation) => {
    if (findCitation(citation, undefined, base) === undefined && !isInForce(citation, one.from, base))
      return [no('citation-unknown', { record, citation }).refusal]
    return [one.from, one.to ?? LAST_DAY].flatMap((day) =>
      isInForce(citation, day, base) ? [] : [no('citation-not-in-force', { record, citation, day }).refusal],
    )
  })
}

/** Decimals a sum of money may have, by the unit it is written in. */
const DECIMALS: Readonly<Record<string, number>> = { 元: 2, 分: 0 }

function amountFaults(record: string, unit: string, one: Dated): readonly Refusal[] {
  const most = DECIMALS[unit]
  if (most === undefined || !('value' in one)) return []
  const amounts = typeof one.value === 'number' ? [one.value] : Object.values(one.value)
  return amounts
    .filter((amount) => decimalsOf(amount) > most)
    .map((amount) => no('amount-too-fine', { record, amount, unit }).refusal)
}

function decimalsOf(amount: number): number {
  const [, decimals = ''] = String(amount).split('.')
  return decimals.length
}

function exampleFaults(base: LawBase, record: CheckedRecord, versions: readonly Dated[]): readonly Refusal[] {
  const name = recordName(record)
  const examples = record.examples ?? []
  const days = new Set(examples.map((one) => one.on))
  const missing = versions
    .flatMap((one) => [addDays(one.from, -1), one.from])
    .filter((day) => !days.has(day))
    .toSorted(compareDays)
  return [
    ...missing.map((day) => no('example-missing', { record: name, day }).refusal),
    ...examples.flatMap((one) => {
      const actual = exampleOutcome(base, record.id, one)
      return Object.entries(one.expect).flatMap(([key, expected]) =>
        actual[key] === expected
          ? []
          : [
              no('example-fails', {
                record: name,
                day: one.on,
                expected: `${key} ${String(expected)}`,
                actual: `${key} ${shown(actual[key])}`,
              }).refusal,
            ],
      )
    }),
  ]
}

function shown(value: unknown): string {
  if (value === undefined) return '无'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
