import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function listPolicyDrafts() {
  return take(api.GET('/api/catalogue/policy-drafts'))
}

export type PolicyList = Awaited<ReturnType<typeof listPolicyDrafts>>
export type PolicyLine = PolicyList['drafts'][number]
export type Barrier = PolicyList['barriers'][number]

export const policiesQuery = queryOptions({ queryKey: ['policy-drafts'], queryFn: listPolicyDrafts })
