import { compareDays } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'

/** Days of force of a law record; `to` is the last day in force, absent while it is open. @technical */
export interface InForce {
  readonly from: PlainDate
  readonly to?: PlainDate | undefined
}

export function isInForceOn(record: InForce, day: PlainDate): boolean {
  if (compareDays(record.from, day) > 0) return false
  return record.to === undefined || compareDays(day, record.to) <= 0
}

/** The one record in force on a day; undefined when none is (fail closed, never the nearest). */
export function findInForce<R extends InForce>(records: readonly R[], day: PlainDate): R | undefined {
  return records.find((record) => isInForceOn(record, day))
}

/** The first day on which two records of one chain are in force: a dated base must never answer twice. */
export function overlapDay(records: readonly InForce[]): PlainDate | undefined {
  const sorted = records.toSorted((a, b) => compareDays(a.from, b.from))
  return sorted.find((record, index) => {
    const before = sorted[index - 1]
    return before !== undefined && (before.to === undefined || compareDays(record.from, before.to) <= 0)
  })?.from
}
