import type { PlainDate } from '#kernel/plain-date.ts'
import { ruleDocument } from '#law'
import { dutyProfilesSchema } from './domain/duty-profile.ts'
import type { DutyProfile } from './domain/duty-profile.ts'

/** The profiles of law/rules/item-duties in force on a day; none before the rule. */
export function dutyProfilesOn(day: PlainDate): readonly DutyProfile[] {
  const body = ruleDocument('item-duties', day)?.body
  if (typeof body !== 'object' || body === null) return []
  const known = parsed.get(body)
  if (known !== undefined) return known
  const { items } = dutyProfilesSchema.parse(body)
  parsed.set(body, items)
  return items
}

/** A version of the rule never changes; it is parsed once. */
const parsed = new WeakMap<object, readonly DutyProfile[]>()
