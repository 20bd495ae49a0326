import { parameter } from '#law'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { WarningTerms } from '../domain/expiry-warnings.ts'

/** The terms of warnings of a day, with the article they stand in. */
export function warningTermsOn(day: PlainDate): { terms: WarningTerms; citation: string } {
  const licence = parameter('licence-expiry-warning-days', day)
  return {
    terms: {
      licenceDays: licence.value,
      operatingDays: parameter('operating-term-warning-days', day).value,
      abnormalMonths: parameter('abnormal-list-term-months', day).value,
      abnormalDays: parameter('abnormal-list-warning-days', day).value,
    },
    citation: licence.citation,
  }
}
