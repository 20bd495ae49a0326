import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { findHits } from '../domain/policy-signs.ts'
import type { PolicyHit } from '../domain/policy-signs.ts'
import { policyRuleOn } from '../policy-rule.ts'
import type { PolicyRule } from '../policy-rule.ts'
import { countHeard } from '../queries/find-policy.ts'
import { no } from '../refusals.ts'
import { insertPolicyReview, lockPolicyDraft } from '../store/policy-store.ts'
import type { LockedPolicyDraft } from '../store/policy-store.ts'
import { personOf } from '../write-version.ts'

const input = z.object({
  id: z.uuid(),
  policyDraftId: z.uuid(),
  conclusion: z.enum(['no-effect', 'restricts', 'exception']),
  reason: z.string().trim().max(2000).default(''),
  exceptionGround: z.string().max(40).default(''),
  noLessRestrictive: z.string().trim().max(1000).default(''),
  endsOn: z.iso.date().optional(),
})

/**
 * Concludes the fair-competition review of the text that stands: 无影响, 违反审查标准, or 适用例外 with ground, reason why nothing
 * milder serves, and end (条例第十二条). Where a sign was found, 无影响 needs the reviewer's reason.
 */
export const concludePolicyReview = operation({
  name: 'conclude-policy-review',
  kind: 'act',
  permission: 'catalogue.review-policy',
  summary: '作出公平竞争审查结论',
  input,
  output: z.object({ policyReviewId: z.uuid(), permits: z.boolean() }),
  async run(act, review) {
    const rule = policyRuleOn(act.today)
    if (rule === undefined) return no('policy-rule-absent', { day: act.today })
    const draft = await lockPolicyDraft(act.tx, review.policyDraftId)
    if (draft === undefined) return no('policy-unknown')
    const open = await refuseUnlessReviewable(act, review.policyDraftId, draft)
    if (!open.ok) return open
    const hits = findHits(draft.text, rule.signs)
    const sound = checkConclusion(act, review, hits, rule)
    if (!sound.ok) return sound
    await insertPolicyReview(act.tx, {
      id: review.id,
      draftId: review.policyDraftId,
      textHash: draft.textHash,
      conclusion: review.conclusion,
      ruleVersion: rule.version,
      hits,
      reason: review.reason,
      exception: exceptionOf(review),
      by: personOf(act),
      at: act.now,
    })
    await record(act, {
      type: 'catalogue.conclude-policy-review',
      subject: { kind: 'policy-draft', id: review.policyDraftId },
      fields: {
        conclusion: review.conclusion,
        hits: hits.map((one) => one.code).join(','),
        rule: rule.version,
        textHash: draft.textHash.toString('hex'),
      },
    })
    return ok({ policyReviewId: review.id, permits: review.conclusion !== 'restricts' })
  },
})

async function refuseUnlessReviewable(
  act: Act,
  policyDraftId: string,
  draft: LockedPolicyDraft,
): Promise<Result<undefined>> {
  if (draft.state === 'published') return no('policy-published-already')
  if (draft.state === 'reviewed') return no('policy-reviewed-already')
  if (draft.submittedAccountId !== null && draft.submittedAccountId === act.actor.accountId)
    return no('policy-same-person')
  return (await countHeard(act.tx, policyDraftId)) === 0 ? no('stakeholders-unheard') : ok(undefined)
}

const SHORTEST_REASON = 10

function checkConclusion(
  act: Act,
  review: z.output<typeof input>,
  hits: readonly PolicyHit[],
  rule: PolicyRule,
): Result<undefined> {
  if (review.conclusion !== 'exception') {
    const signs = hits.map((one) => one.title).join('、')
    if (review.reason.length >= SHORTEST_REASON) return ok(undefined)
    if (review.conclusion === 'restricts') return no('policy-reason-missing')
    return hits.length === 0 ? ok(undefined) : no('policy-hits-unanswered', { count: hits.length, signs })
  }
  const { exceptionGround, noLessRestrictive, endsOn } = review
  const isWhole =
    rule.exceptions.some((one) => one.code === exceptionGround) &&
    noLessRestrictive.length >= SHORTEST_REASON &&
    endsOn !== undefined &&
    endsOn > act.today
  return isWhole ? ok(undefined) : no('policy-exception-incomplete')
}

function exceptionOf(review: z.output<typeof input>) {
  if (review.conclusion !== 'exception' || review.endsOn === undefined) return null
  return { ground: review.exceptionGround, noLessRestrictive: review.noLessRestrictive, endsOn: review.endsOn }
}
