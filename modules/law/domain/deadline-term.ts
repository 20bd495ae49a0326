import type { PlainDate } from '#kernel/plain-date.ts'

/** The clock a law names for one period. @technical */
export type DeadlineUnit = 'working-days' | 'natural-days' | 'months' | 'hours'

/** How one rule counts: how much, by which clock, whether the last day rolls, which date binds. @technical */
export interface DeadlineTerm {
  readonly amount: number
  readonly unit: DeadlineUnit
  readonly direction: 'after' | 'before'
  readonly roll: 'next-working-day' | 'none'
  readonly binding: 'strict' | 'rolled'
}

/** Time that does not count (检验、鉴定、听证、公告、中止), both days included, with its reason and paper. */
export interface Suspension {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly reason: string
  readonly document: string
}

/** One run of days handled alike, for the step-by-step explanation. @technical */
export interface DeadlineStep {
  readonly kind: 'counted' | 'make-up' | 'weekend' | 'holiday' | 'suspended' | 'rolled'
  readonly from: PlainDate
  readonly to: PlainDate
  readonly days: number
  readonly countedThrough: number
  readonly note?: string
}

/** The strict last day, the rolled one, and the one that binds; provisional when a year's notice is not out. @technical */
export interface DeadlineDates {
  readonly dueOn: PlainDate
  readonly strictOn: PlainDate
  readonly rolledOn: PlainDate
  readonly isProvisional: boolean
  readonly steps: readonly DeadlineStep[]
}
