// 行政处罚法第七十二条、第七十三条；行政强制法第四十五条、第四十六条
import { addDays, compareDays } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'

/** A stretch in which no surcharge runs (复议、诉讼期间), both days included. @technical */
export interface SurchargePause {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** What a surcharge is counted from: the unpaid fine, its last day of payment (already rolled or deferred) and the day looked at. @technical */
export interface UnpaidFine {
  readonly principalFen: number
  readonly dueOn: PlainDate
  readonly untilOn: PlainDate
  readonly pauses: readonly SurchargePause[]
}

/** The legal numbers of the day. @technical */
export interface SurchargeTerms {
  readonly dailyPercent: number
  readonly capPercent: number
}

/** 加处罚款 up to a day. @technical */
export interface DefaultSurcharge {
  readonly days: number
  readonly pausedDays: number
  readonly surchargeFen: number
  readonly capFen: number
  /** The day on which the cap was reached; null while it is not. */
  readonly cappedOn: PlainDate | null
}

const WHOLE = 100

/** Runs from the day after the last day of payment, leaves paused days out, and never passes the cap. */
export function defaultSurcharge(fine: UnpaidFine, terms: SurchargeTerms): DefaultSurcharge {
  const capFen = Math.floor((fine.principalFen * terms.capPercent) / WHOLE)
  const dailyFen = (fine.principalFen * terms.dailyPercent) / WHOLE
  let days = 0
  let pausedDays = 0
  let cappedOn: PlainDate | null = null
  for (let day = addDays(fine.dueOn, 1); compareDays(day, fine.untilOn) <= 0; day = addDays(day, 1)) {
    if (fine.pauses.some((one) => compareDays(one.from, day) <= 0 && compareDays(day, one.to) <= 0)) pausedDays += 1
    else days += 1
    if (cappedOn === null && days * dailyFen >= capFen && capFen > 0) cappedOn = day
  }
  return { days, pausedDays, surchargeFen: Math.min(Math.floor(days * dailyFen), capFen), capFen, cappedOn }
}
