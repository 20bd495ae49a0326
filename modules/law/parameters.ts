import type { PlainDate } from '#kernel/plain-date.ts'
import { citationLine } from './citations.ts'
import { findInForce } from './domain/record-in-force.ts'
import { lawBase } from './law-base.ts'
import type { LawBase } from './law-files.ts'
import type { Confirmation } from './law-schema.ts'

/** One legal number as it stood on a day, with what it rests on. @technical */
export interface ParameterValue {
  readonly id: string
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly citation: string
  readonly cites: readonly string[]
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly where: string
  readonly status: Confirmation
}

/** The number in force on the day; throws when the base holds none, since no act may rest on a guessed number. A number that differs by subject (公民/组织) needs `subject`. */
export function parameter(id: string, onDate: PlainDate, subject?: string, base: LawBase = lawBase()): ParameterValue {
  const found = findParameter(id, onDate, subject, base)
  if (found === undefined)
    throw new RangeError(`no parameter ${id}${subject === undefined ? '' : ` for ${subject}`} is in force on ${onDate}`)
  return found
}

/** As parameter, but undefined when none is in force. */
export function findParameter(
  id: string,
  onDate: PlainDate,
  subject?: string,
  base: LawBase = lawBase(),
): ParameterValue | undefined {
  const record = base.parameters.get(id)
  const version = record === undefined ? undefined : findInForce(record.values, onDate)
  if (record === undefined || version === undefined) return undefined
  const value =
    typeof version.value === 'number' ? version.value : subject === undefined ? undefined : version.value[subject]
  if (value === undefined) return undefined
  return {
    id,
    what: record.what,
    value,
    unit: record.unit,
    citation: citationLine(version.cites, onDate, base),
    cites: version.cites,
    from: version.from,
    to: version.to ?? null,
    where: version.where,
    status: version.status,
  }
}
