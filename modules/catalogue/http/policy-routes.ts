import type { Route } from '#platform/http/route.ts'
import { route } from '#platform/http/route.ts'
import { concludePolicyReview } from '../operations/conclude-policy-review.ts'
import { getPolicyDraft } from '../operations/get-policy-draft.ts'
import { importPolicyDrafts } from '../operations/import-policy-drafts.ts'
import { listPolicyDrafts } from '../operations/list-policy-drafts.ts'
import { publishPolicy } from '../operations/publish-policy.ts'
import { recordRemovedBarrier } from '../operations/record-removed-barrier.ts'
import { recordStakeholderOpinion } from '../operations/record-stakeholder-opinion.ts'
import { revisePolicyDraft } from '../operations/revise-policy-draft.ts'
import { submitPolicyDraft } from '../operations/submit-policy-draft.ts'

const HOME = '/api/catalogue/policy-drafts'

/** Routes of fair-competition review. */
export const policyRoutes: readonly Route[] = [
  route({ method: 'GET', path: HOME, operation: listPolicyDrafts }),
  route({ method: 'POST', path: HOME, operation: submitPolicyDraft, status: 201 }),
  route({ method: 'POST', path: '/api/catalogue/policy-draft-batches', operation: importPolicyDrafts }),
  route({ method: 'POST', path: '/api/catalogue/removed-barriers', operation: recordRemovedBarrier, status: 201 }),
  route({ method: 'GET', path: `${HOME}/:policyDraftId`, operation: getPolicyDraft }),
  route({ method: 'POST', path: `${HOME}/:policyDraftId/text`, operation: revisePolicyDraft }),
  route({ method: 'POST', path: `${HOME}/:policyDraftId/opinions`, operation: recordStakeholderOpinion, status: 201 }),
  route({ method: 'POST', path: `${HOME}/:policyDraftId/review`, operation: concludePolicyReview, status: 201 }),
  route({ method: 'POST', path: `${HOME}/:policyDraftId/publication`, operation: publishPolicy }),
]
