import { addDays, addMonths, type PlainDate } from '#kernel/plain-date.ts'

/** How long before an end it is told, as the law base says on the day. @technical */
export interface WarningTerms {
  readonly licenceDays: number
  readonly operatingDays: number
  readonly abnormalMonths: number
  readonly abnormalDays: number
}

/** What a file says that can end. @technical */
export interface WarningCauses {
  readonly operatingUntil: PlainDate | null
  readonly licences: readonly { readonly kind: string; readonly number: string; readonly validTo: PlainDate | null }[]
  /** Since when it stands on the list of abnormal operation, for each cause it was not taken off for. */
  readonly abnormalSince: readonly PlainDate[]
}

export interface ExpiryWarning {
  readonly kind: 'operating-term' | 'licence' | 'abnormal-list'
  readonly about: string
  readonly on: PlainDate
  readonly isPast: boolean
}

/**
 * What ends soon or has ended. Nothing of it is stored: a warning is there as long as its cause, and gone with it
 * (domain.md §2.5, 16).
 */
export function expiryWarnings(causes: WarningCauses, terms: WarningTerms, today: PlainDate): ExpiryWarning[] {
  const ends = [
    ...(causes.operatingUntil === null
      ? []
      : [{ kind: 'operating-term' as const, about: '', on: causes.operatingUntil, days: terms.operatingDays }]),
    ...causes.licences.flatMap(({ kind, number, validTo }) =>
      validTo === null
        ? []
        : [{ kind: 'licence' as const, about: `${kind} ${number}`, on: validTo, days: terms.licenceDays }],
    ),
    ...causes.abnormalSince.map((since) => ({
      kind: 'abnormal-list' as const,
      about: '',
      on: addMonths(since, terms.abnormalMonths),
      days: terms.abnormalDays,
    })),
  ]
  return ends
    .filter((one) => today >= addDays(one.on, -one.days))
    .map(({ kind, about, on }) => ({ kind, about, on, isPast: on < today }))
    .toSorted((a, b) => a.on.localeCompare(b.on))
}
