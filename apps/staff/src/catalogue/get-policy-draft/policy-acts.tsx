import { getRouteApi } from '@tanstack/react-router'
import { type Act, ActBar } from '../../app/act-bar.tsx'
import { without } from '../../app/list-state.ts'
import { ConcludeReviewForm } from '../conclude-policy-review/form.tsx'
import { PublishPolicyForm } from '../publish-policy/form.tsx'
import { OpinionForm } from '../record-stakeholder-opinion/form.tsx'
import { BarrierForm } from '../record-removed-barrier/form.tsx'
import { RevisePolicyForm } from '../revise-policy-draft/form.tsx'
import type { Policy } from './policy-query.ts'

const here = getRouteApi('/shell/policy-drafts/$policyDraftId')

/** What may be done with a draft where it stands; a published one is closed. */
export function PolicyActs({ policy }: { policy: Policy }) {
  const { act } = here.useSearch()
  const navigate = here.useNavigate()
  return (
    <ActBar
      acts={actsOf(policy)}
      open={act}
      onOpen={(slug) =>
        void navigate({ search: (before) => (slug ? { ...before, act: slug } : without(before, 'act')), replace: true })
      }
    />
  )
}

function actsOf(policy: Policy): Act[] {
  const { policyDraftId } = policy
  if (policy.state === 'published') return []
  const revise: Act = {
    slug: 'revise-policy-draft',
    name: '修改正文',
    permission: 'catalogue.draft-policy',
    lede: '意见和结论都只对原来的正文有效；修改后须重新听取意见、重新审查。',
    form: (close) => <RevisePolicyForm policy={policy} onDone={close} />,
  }
  const publish: Act = {
    slug: 'publish-policy',
    name: '发布',
    permission: 'catalogue.publish-policy',
    form: (close) => <PublishPolicyForm policyDraftId={policyDraftId} onDone={close} />,
  }
  if (policy.state === 'reviewed') {
    const barrier: Act = {
      slug: 'record-removed-barrier',
      name: '登记未予出台',
      permission: 'catalogue.review-policy',
      form: (close) => <BarrierForm draft={policy} onDone={close} />,
    }
    return policy.conclusion === 'restricts' ? [revise, barrier] : [publish, revise]
  }
  return [
    {
      slug: 'record-stakeholder-opinion',
      name: '记录意见',
      permission: 'catalogue.draft-policy',
      form: (close) => <OpinionForm policyDraftId={policyDraftId} onDone={close} />,
    },
    {
      slug: 'conclude-policy-review',
      name: '作出结论',
      permission: 'catalogue.review-policy',
      form: (close) => <ConcludeReviewForm policy={policy} onDone={close} />,
    },
    revise,
    publish,
  ]
}
