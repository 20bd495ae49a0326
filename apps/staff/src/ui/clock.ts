import { dayNumber } from './day.ts'

export interface Suspension {
  from: string
  to: string
  reason: string
}

export interface ClockSpan {
  startOn: string
  dueOn: string
  todayOn: string
  suspensions?: readonly Suspension[]
}

export interface ClockShape {
  /** Where the weight hangs, 0…1 of the beam; beyond the end it stays at 1 and `overdue` is true. */
  weight: number
  overdue: boolean
  /** Stretches cut out of the beam, 0…1. */
  cuts: { from: number; to: number; reason: string }[]
}

/** The drawing of a legal clock: only proportions, never a count of legal days (the server counts). */
export function clockShape(span: ClockSpan): ClockShape {
  const start = dayNumber(span.startOn) ?? 0
  const due = dayNumber(span.dueOn) ?? start
  const today = dayNumber(span.todayOn) ?? start
  const length = Math.max(due - start, 1)
  const along = (day: number) => Math.min(1, Math.max(0, (day - start) / length))
  const cuts = (span.suspensions ?? []).map((cut) => ({
    from: along(dayNumber(cut.from) ?? start),
    to: along(dayNumber(cut.to) ?? start),
    reason: cut.reason,
  }))
  return { weight: along(today), overdue: today > due, cuts }
}
