import type { PlainDate } from '#kernel/plain-date.ts'
import { type LawBase, ruleDocument } from '#law'
import type { ClassRule } from '../domain/class-rule.ts'
import { classRuleSchema } from '../domain/class-rule.ts'

/** A class rule with where it comes from. @technical */
export interface DatedClassRule {
  readonly rule: ClassRule
  readonly citation: string
  readonly confirmation: string
}

/** The local class rule in force on a day; undefined when there is none. Throws on a rule that is not one. */
export function classRuleOn(day: PlainDate, base?: LawBase): DatedClassRule | undefined {
  const document = ruleDocument('credit-risk-class', day, base)
  if (document === undefined) return undefined
  return { rule: classRuleSchema.parse(document.body), citation: document.citation, confirmation: document.status }
}
