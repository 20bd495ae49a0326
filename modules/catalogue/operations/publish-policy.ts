import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { policyPublished } from '../events.ts'
import { no } from '../refusals.ts'
import { lockPolicyDraft, markPolicyPublished } from '../store/policy-store.ts'

/** Publishes a reviewed measure with its number. Refused without a review of this very text that permits it; the table refuses the same. */
export const publishPolicy = operation({
  name: 'publish-policy',
  kind: 'act',
  permission: 'catalogue.publish-policy',
  summary: '发布政策措施',
  input: z.object({ policyDraftId: z.uuid(), documentNumber: z.string().trim().min(4).max(60) }),
  output: z.object({ policyDraftId: z.uuid() }),
  async run(act, { policyDraftId, documentNumber }) {
    const draft = await lockPolicyDraft(act.tx, policyDraftId)
    if (draft === undefined) return no('policy-unknown')
    if (draft.state === 'published') return no('policy-published-already')
    if (draft.reviewId === null) return no('policy-review-missing', { title: draft.title })
    if (draft.reviewPermits !== true) return no('policy-restricts', { title: draft.title })
    const by = act.actor.personName
    await markPolicyPublished(act.tx, { id: policyDraftId, documentNumber, by, at: act.now })
    await record(act, {
      type: 'catalogue.publish-policy',
      subject: { kind: 'policy-draft', id: policyDraftId },
      fields: { documentNumber, policyReviewId: draft.reviewId, textHash: draft.textHash.toString('hex') },
    })
    await publish(act, policyPublished, { policyDraftId })
    return ok({ policyDraftId })
  },
})
