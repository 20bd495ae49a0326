import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { insertOpinion, lockPolicyDraft } from '../store/policy-store.ts'

/** Records what an operator, an association, the public or an expert said of the text, and the answer given (公平竞争审查条例第十六条). */
export const recordStakeholderOpinion = operation({
  name: 'record-stakeholder-opinion',
  kind: 'act',
  permission: 'catalogue.draft-policy',
  summary: '记录利害关系人意见',
  input: z.object({
    id: z.uuid(),
    policyDraftId: z.uuid(),
    speaker: z.string().trim().min(2).max(80),
    speakerKind: z.enum(['operator', 'association', 'public', 'expert']),
    opinion: z.string().trim().min(2).max(2000),
    answer: z.string().trim().min(2).max(2000),
    heardOn: z.iso.date(),
  }),
  output: z.object({ stakeholderOpinionId: z.uuid() }),
  async run(act, { id, policyDraftId, ...said }) {
    const draft = await lockPolicyDraft(act.tx, policyDraftId)
    if (draft === undefined) return no('policy-unknown')
    if (draft.state === 'published') return no('policy-published-already')
    if (said.heardOn > act.today) return no('heard-in-future', { day: said.heardOn })
    const by = act.actor.personName
    await insertOpinion(act.tx, { id, draftId: policyDraftId, textHash: draft.textHash, ...said, by, at: act.now })
    await record(act, {
      type: 'catalogue.record-stakeholder-opinion',
      subject: { kind: 'policy-draft', id: policyDraftId },
      fields: { speakerKind: said.speakerKind, heardOn: said.heardOn, textHash: draft.textHash.toString('hex') },
    })
    return ok({ stakeholderOpinionId: id })
  },
})
