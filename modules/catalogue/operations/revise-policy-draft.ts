import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { findHits } from '../domain/policy-signs.ts'
import { policyRuleOn } from '../policy-rule.ts'
import { no } from '../refusals.ts'
import { lockPolicyDraft, reviseText } from '../store/policy-store.ts'
import { hashOfText, policyDraftFields, policyHit } from './submit-policy-draft.ts'

/** Changes the text of a draft. Opinions and conclusion belonged to the former text: the changed one must be reviewed again. */
export const revisePolicyDraft = operation({
  name: 'revise-policy-draft',
  kind: 'act',
  permission: 'catalogue.draft-policy',
  summary: '修改政策措施草案',
  input: z.object({ policyDraftId: z.uuid(), text: policyDraftFields.shape.text }),
  output: z.object({ policyDraftId: z.uuid(), hits: z.array(policyHit) }),
  async run(act, { policyDraftId, text }) {
    const rule = policyRuleOn(act.today)
    if (rule === undefined) return no('policy-rule-absent', { day: act.today })
    const draft = await lockPolicyDraft(act.tx, policyDraftId)
    if (draft === undefined) return no('policy-unknown')
    if (draft.state === 'published') return no('policy-published-already')
    const textHash = hashOfText(text)
    if (!draft.textHash.equals(textHash)) {
      await reviseText(act.tx, { id: policyDraftId, text, textHash })
      await record(act, {
        type: 'catalogue.revise-policy-draft',
        subject: { kind: 'policy-draft', id: policyDraftId },
        fields: { before: draft.textHash.toString('hex'), textHash: textHash.toString('hex') },
      })
    }
    return ok({ policyDraftId, hits: [...findHits(text, rule.signs)] })
  },
})
