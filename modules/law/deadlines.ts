import { dayInShanghai } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { citationLine } from './citations.ts'
import { countDeadline } from './domain/count-deadline.ts'
import type { DeadlineDates, DeadlineTerm, Suspension } from './domain/deadline-term.ts'
import { explainDeadline } from './domain/explain-deadline.ts'
import { findInForce } from './domain/record-in-force.ts'
import { countWorkingDays, kindOfDay, nextWorkingDayAfter } from './domain/work-calendar.ts'
import { lawBase } from './law-base.ts'
import type { LawBase } from './law-files.ts'
import type { Confirmation } from './law-schema.ts'

export interface DeadlineOptions {
  readonly suspensions?: readonly Suspension[] | undefined
  /** The day whose rule version governs, when it is not the start (a complaint's day, a behaviour's day). */
  readonly governedOn?: PlainDate | undefined
  /** The number of days a paper grants, for rules whose term is set by document. */
  readonly days?: number | undefined
}

/** A due date with its rule, clock and explanation. @technical */
export interface Deadline {
  readonly ruleId: string
  readonly what: string
  readonly startOn: PlainDate
  readonly dueOn: PlainDate
  readonly strictOn: PlainDate
  readonly rolledOn: PlainDate
  readonly amount: number
  readonly unit: DeadlineTerm['unit']
  readonly binding: DeadlineTerm['binding']
  readonly provisional: boolean
  readonly citation: string
  readonly cites: readonly string[]
  readonly status: Confirmation
  readonly explanation: readonly string[]
  readonly steps: DeadlineDates['steps']
  /** What takes days out of the count: 检验、听证 and the like. */
  readonly suspendedBy: readonly string[]
}

/** The due date of a rule's period from its start day, by the version in force; throws when no version is in force, so that no act runs on a guessed clock. */
export function deadline(
  ruleId: string,
  startOn: PlainDate,
  options: DeadlineOptions = {},
  base: LawBase = lawBase(),
): Deadline {
  const { rule, version } = versionOf(ruleId, options.governedOn ?? startOn, base)
  const term = { ...version, amount: amountOf(ruleId, version.amount, options.days) }
  const dates = countDeadline(base.calendar, term, startOn, options.suspensions ?? [])
  return {
    ruleId,
    what: rule.what,
    startOn,
    dueOn: dates.dueOn,
    strictOn: dates.strictOn,
    rolledOn: dates.rolledOn,
    amount: term.amount,
    unit: term.unit,
    binding: term.binding,
    provisional: dates.isProvisional,
    citation: citationLine(version.cites, options.governedOn ?? startOn, base),
    cites: version.cites,
    status: version.status,
    explanation: explainDeadline(term, startOn, dates),
    steps: dates.steps,
    suspendedBy: rule.suspendedBy,
  }
}

const HOUR_MS = 3_600_000

/** The instant at which a period counted in hours ends (强制法19: 24 hours run through nights and holidays). */
export function deadlineAt(
  ruleId: string,
  startAt: Date,
  base: LawBase = lawBase(),
): { readonly dueAt: Date; readonly citation: string } {
  const startOn = dayInShanghai(startAt)
  const { version } = versionOf(ruleId, startOn, base)
  if (version.unit !== 'hours' || version.amount === 'by-document')
    throw new RangeError(`rule ${ruleId} does not count hours`)
  return {
    dueAt: new Date(startAt.getTime() + version.amount * HOUR_MS),
    citation: citationLine(version.cites, startOn, base),
  }
}

/** Worked days after `from` up to and including `to` (negative when `to` is earlier). */
export function workingDays(from: PlainDate, to: PlainDate, base: LawBase = lawBase()): number {
  return countWorkingDays(base.calendar, from, to)
}

export function isWorkingDay(day: PlainDate, base: LawBase = lawBase()): boolean {
  return kindOfDay(base.calendar, day).isWorking
}

/** The first worked day strictly after `day`. */
export function nextWorkingDay(day: PlainDate, base: LawBase = lawBase()): PlainDate {
  return nextWorkingDayAfter(base.calendar, day)
}

/** False while the State Council notice of that day's year is not loaded: every date resting on it is provisional. */
export function isCalendarPublished(day: PlainDate, base: LawBase = lawBase()): boolean {
  return kindOfDay(base.calendar, day).isPublished
}

function versionOf(ruleId: string, onDate: PlainDate, base: LawBase) {
  const rule = base.rules.get(ruleId)
  if (rule?.kind !== 'deadline') throw new RangeError(`there is no deadline rule ${ruleId}`)
  const version = findInForce(rule.versions, onDate)
  if (version === undefined) throw new RangeError(`no version of deadline rule ${ruleId} is in force on ${onDate}`)
  return { rule, version }
}

function amountOf(ruleId: string, amount: number | 'by-document', days: number | undefined): number {
  if (amount !== 'by-document') return amount
  if (days === undefined || !Number.isInteger(days) || days < 1)
    throw new RangeError(`rule ${ruleId} needs the number of days its paper grants`)
  return days
}
