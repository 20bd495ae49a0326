import { parameter } from '#law'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { WarningTerms } from '../domain/expiry-warnings.ts'
import type { SearchFilter } from './search-filter.ts'

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

const FIRST_DAY = '1900-01-01'

/** A filter with the days that "ends soon" or "has ended" means on this day. */
export function withDays<F extends SearchFilter>(filter: F, today: PlainDate): F {
  if (filter.licenceEnding === undefined) return filter
  const { licenceDays } = warningTermsOn(today).terms
  const days = filter.licenceEnding === 'soon' ? [today, addDays(today, licenceDays)] : [FIRST_DAY, addDays(today, -1)]
  return { ...filter, endsBetween: days }
}
