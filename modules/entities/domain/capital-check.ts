import { addMonths, type PlainDate } from '#kernel/plain-date.ts'

/** What is known of the capital of a company. @technical */
export interface CapitalFacts {
  readonly registeredOn: PlainDate | null
  /** Smallest units of the currency. */
  readonly subscribed: number | null
  readonly paid: number | null
  /** 出资期限 of the articles. */
  readonly termOn: PlainDate | null
}

/** @technical */
export type CapitalFinding = 'not-paid-in-time' | 'term-too-long' | 'more-paid-than-subscribed'

/** @technical */
export interface CapitalCheck {
  /** The last day the law allows; null for companies founded before the rule. */
  readonly latestOn: PlainDate | null
  readonly missing: number | null
  readonly findings: readonly CapitalFinding[]
}

/**
 * Compares paid-in capital with what was subscribed, with the term of the articles and with the longest term of the law
 * (公司法第四十七条), which binds companies founded since its day of force.
 */
export function checkCapital(
  facts: CapitalFacts,
  law: { readonly months: number; readonly from: PlainDate },
  today: PlainDate,
): CapitalCheck {
  const { registeredOn, termOn } = facts
  const latestOn = registeredOn !== null && registeredOn >= law.from ? addMonths(registeredOn, law.months) : null
  const missing = missingOf(facts)
  const findings: CapitalFinding[] = []
  if (missing !== null && missing > 0 && isPast(earlier(termOn, latestOn), today)) findings.push('not-paid-in-time')
  if (termOn !== null && latestOn !== null && termOn > latestOn) findings.push('term-too-long')
  if (isMorePaid(facts)) findings.push('more-paid-than-subscribed')
  return { latestOn, missing, findings }
}

function missingOf({ subscribed, paid }: CapitalFacts): number | null {
  return subscribed === null || paid === null ? null : Math.max(0, subscribed - paid)
}

function isMorePaid({ subscribed, paid }: CapitalFacts): boolean {
  return subscribed !== null && paid !== null && paid > subscribed
}

function earlier(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

function isPast(day: PlainDate | null, today: PlainDate): boolean {
  return day !== null && day < today
}
