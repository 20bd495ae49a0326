import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function getPolicyDraft(policyDraftId: string) {
  return take(api.GET('/api/catalogue/policy-drafts/{policyDraftId}', { params: { path: { policyDraftId } } }))
}

export type Policy = Awaited<ReturnType<typeof getPolicyDraft>>

export function policyQuery(policyDraftId: string) {
  return queryOptions({ queryKey: ['policy-draft', policyDraftId], queryFn: () => getPolicyDraft(policyDraftId) })
}
