import { addDays, addMonths, compareDays, dayNumber } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { DeadlineDates, DeadlineStep, DeadlineTerm, Suspension } from './deadline-term.ts'
import { kindOfDay } from './work-calendar.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** Counts one period: first day out, the rule's own clock, suspended days out, last day rolled where the rule says so (处罚法85, 强制法69, 民诉法85). Hours are not days: use addHours. */
export function countDeadline(
  calendar: WorkCalendar,
  term: DeadlineTerm,
  startOn: PlainDate,
  suspensions: readonly Suspension[] = [],
): DeadlineDates {
  const counted = countDays(calendar, term, startOn, suspensions)
  if (term.roll === 'none' || term.unit === 'working-days') {
    return { ...counted, dueOn: counted.strictOn, rolledOn: counted.strictOn }
  }
  const rolled = roll(calendar, term, counted.strictOn)
  return {
    strictOn: counted.strictOn,
    rolledOn: rolled.day,
    dueOn: term.binding === 'strict' ? counted.strictOn : rolled.day,
    isProvisional: counted.isProvisional || rolled.isProvisional,
    steps: [...counted.steps, ...rolled.steps],
  }
}

interface Counted {
  readonly strictOn: PlainDate
  readonly isProvisional: boolean
  readonly steps: readonly DeadlineStep[]
}

function countDays(
  calendar: WorkCalendar,
  term: DeadlineTerm,
  startOn: PlainDate,
  suspensions: readonly Suspension[],
): Counted {
  const direction = term.direction === 'before' ? -1 : 1
  const target = daysToCount(term, startOn)
  let day = startOn
  let counted = 0
  let isProvisional = false
  const steps: DeadlineStep[] = []
  while (counted < target) {
    day = addDays(day, direction)
    const step = stepOf(calendar, term, day, suspensions)
    if (!step.isPublished) isProvisional = true
    if (step.counts) counted += 1
    push(steps, day, step, counted)
  }
  return { strictOn: day, isProvisional, steps }
}

/** Months are turned into the number of days they span, so that suspended days can be left out alike. */
function daysToCount(term: DeadlineTerm, startOn: PlainDate): number {
  if (term.unit === 'hours') throw new RangeError('a period in hours is not counted in days')
  if (term.unit !== 'months') return term.amount
  const months = term.direction === 'before' ? -term.amount : term.amount
  return Math.abs(dayNumber(addMonths(startOn, months)) - dayNumber(startOn))
}

interface DayStep {
  readonly counts: boolean
  readonly isPublished: boolean
  readonly kind: DeadlineStep['kind']
  readonly note?: string
}

function stepOf(
  calendar: WorkCalendar,
  term: DeadlineTerm,
  day: PlainDate,
  suspensions: readonly Suspension[],
): DayStep {
  const suspended = suspensions.find((one) => compareDays(one.from, day) <= 0 && compareDays(day, one.to) <= 0)
  if (suspended !== undefined) {
    return { counts: false, isPublished: true, kind: 'suspended', note: `${suspended.reason}（${suspended.document}）` }
  }
  if (term.unit !== 'working-days') return { counts: true, isPublished: true, kind: 'counted' }
  const kind = kindOfDay(calendar, day)
  const named = kind.name === undefined ? {} : { note: kind.name }
  if (kind.reason === 'make-up') return { counts: true, isPublished: kind.isPublished, kind: 'make-up', ...named }
  if (kind.isWorking) return { counts: true, isPublished: kind.isPublished, kind: 'counted' }
  const rest = kind.reason === 'holiday' ? 'holiday' : 'weekend'
  return { counts: false, isPublished: kind.isPublished, kind: rest, ...named }
}

function push(steps: DeadlineStep[], day: PlainDate, step: DayStep, counted: number): void {
  const last = steps.at(-1)
  if (last !== undefined && last.kind === step.kind && last.note === step.note) {
    steps[steps.length - 1] = { ...last, to: day, days: last.days + 1, countedThrough: counted }
    return
  }
  const note = step.note === undefined ? {} : { note: step.note }
  steps.push({ kind: step.kind, from: day, to: day, days: 1, countedThrough: counted, ...note })
}

function roll(calendar: WorkCalendar, term: DeadlineTerm, strictOn: PlainDate) {
  const direction = term.direction === 'before' ? -1 : 1
  let day = strictOn
  let kind = kindOfDay(calendar, day)
  let isProvisional = !kind.isPublished
  const first = kind
  while (!kind.isWorking) {
    day = addDays(day, direction)
    kind = kindOfDay(calendar, day)
    isProvisional ||= !kind.isPublished
  }
  const note = first.name ?? '周末'
  const steps: DeadlineStep[] =
    day === strictOn ? [] : [{ kind: 'rolled', from: strictOn, to: day, days: 0, countedThrough: term.amount, note }]
  return { day, isProvisional, steps }
}
