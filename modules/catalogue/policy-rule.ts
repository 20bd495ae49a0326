import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'
import { citationLine, ruleDocument } from '#law'
import type { PolicySign } from './domain/policy-signs.ts'

const bodySchema = z.strictObject({
  version: z.string(),
  groups: z.array(z.strictObject({ code: z.string(), title: z.string(), cite: z.string() })).min(1),
  signs: z.array(
    z.strictObject({ code: z.string(), group: z.string(), title: z.string(), pattern: z.string().min(1) }),
  ),
  exceptions: z.array(z.strictObject({ code: z.string(), title: z.string() })).min(1),
})

/** The standards of fair-competition review in force on a day (law/rules/fair-competition-review.yaml). */
export interface PolicyRule {
  readonly version: string
  readonly citation: string
  readonly status: string
  readonly groups: readonly { readonly code: string; readonly title: string; readonly citation: string }[]
  readonly exceptions: readonly { readonly code: string; readonly title: string }[]
  readonly signs: readonly PolicySign[]
}

/** Undefined on a day without the rule: then nothing may be concluded (fail closed). Throws when its body does not fit. */
export function policyRuleOn(day: PlainDate): PolicyRule | undefined {
  const rule = ruleDocument('fair-competition-review', day)
  if (rule === undefined) return undefined
  const { version, groups, signs, exceptions } = bodySchema.parse(rule.body)
  return {
    version,
    citation: rule.citation,
    status: rule.status,
    groups: groups.map(({ code, title, cite }) => ({ code, title, citation: citationLine([cite], day) })),
    exceptions,
    signs: signs.map((one) => ({ ...one, pattern: new RegExp(one.pattern, 'u') })),
  }
}
