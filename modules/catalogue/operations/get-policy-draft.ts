import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findHits } from '../domain/policy-signs.ts'
import { policyRuleOn } from '../policy-rule.ts'
import { policyHead, presentPolicy } from '../present-policy.ts'
import { findPolicyRow, listOpinionRows } from '../queries/find-policy.ts'
import { no } from '../refusals.ts'

/** One draft whole: its text, the signs in it, who was heard and what was answered, and the conclusion. */
export const getPolicyDraft = operation({
  name: 'get-policy-draft',
  kind: 'query',
  permission: 'signed-in',
  summary: '查看政策措施草案',
  input: z.object({ policyDraftId: z.uuid() }),
  output: policyHead.extend({
    text: z.string(),
    heard: z.array(
      z.object({
        stakeholderOpinionId: z.uuid(),
        speaker: z.string(),
        speakerKind: z.enum(['operator', 'association', 'public', 'expert']),
        opinion: z.string(),
        answer: z.string(),
        heardOn: z.string(),
        recordedBy: z.string(),
        isOfThisText: z.boolean(),
      }),
    ),
  }),
  async run({ tx, today }, { policyDraftId }) {
    const row = await findPolicyRow(tx, policyDraftId)
    if (row === undefined) return no('policy-unknown')
    const found = findHits(row.text, policyRuleOn(today)?.signs ?? [])
    return ok({ ...presentPolicy(row, found), text: row.text, heard: await listOpinionRows(tx, policyDraftId) })
  },
})
