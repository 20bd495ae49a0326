import { addDays, dayNumber, type PlainDate } from '#kernel/plain-date.ts'
import { isCalendarPublished, nextWorkingDay, workingDays } from '#law'

export type Band = 'overdue' | 'next' | 'week' | 'later'

/** The period a matter runs in. */
export interface Clock {
  readonly startOn: PlainDate
  readonly dueOn: PlainDate
  readonly strictOn?: PlainDate
  readonly unit: 'working-day' | 'natural-day'
  readonly isProvisional: boolean
  readonly citation?: string
  /** How the law counts it, so that it can be counted again under other holidays; absent where a plan or paper names the day. */
  readonly rule?: { readonly id: string; readonly startOn: PlainDate; readonly days?: number }
}

const WEEK_DAYS = 7

/** 已超期 · 今天/下一工作日 · 一周内 · 以后, by the working calendar; what has no day comes later. */
export function bandOf(today: PlainDate, dueOn: PlainDate | undefined): Band {
  if (dueOn === undefined) return 'later'
  if (dueOn < today) return 'overdue'
  if (dueOn <= nextWorkingDay(today)) return 'next'
  return dueOn <= addDays(today, WEEK_DAYS) ? 'week' : 'later'
}

/** Days left in the clock's own unit, negative when overdue. */
export function remainingOf(today: PlainDate, { dueOn, unit }: Clock): number {
  return unit === 'working-day' ? workingDays(today, dueOn) : dayNumber(dueOn) - dayNumber(today)
}

/** A period the plan or the paper itself sets, not a legal one: it starts no later than it ends. */
export function planned(startOn: PlainDate, dueOn: PlainDate): Clock {
  return {
    startOn: startOn < dueOn ? startOn : dueOn,
    dueOn,
    unit: 'working-day',
    isProvisional: !isCalendarPublished(dueOn),
  }
}
