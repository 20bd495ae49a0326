import { z } from 'zod'
import { findAgency } from '#identity'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { sha256 } from '#kernel/sha256.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { findHits } from '../domain/policy-signs.ts'
import { policyRuleOn } from '../policy-rule.ts'
import { findPolicyHash } from '../queries/find-policy.ts'
import { no } from '../refusals.ts'
import { insertPolicyDraft } from '../store/policy-store.ts'
import { personOf } from '../write-version.ts'

export const policyDraftFields = z.object({
  id: z.uuid(),
  title: z.string().trim().min(4).max(120),
  kind: z.enum(['government-rule', 'normative-document', 'other-measure']),
  text: z.string().trim().min(10).max(60_000),
})

export const policyHit = z.object({ code: z.string(), group: z.string(), title: z.string(), quote: z.string() })

/** Submits the draft of a rule, normative document or other measure to fair-competition review, and answers which signs of arts. 8–11 it carries. */
export const submitPolicyDraft = operation({
  name: 'submit-policy-draft',
  kind: 'act',
  permission: 'catalogue.draft-policy',
  summary: '提交政策措施草案',
  input: policyDraftFields,
  output: z.object({ policyDraftId: z.uuid(), hits: z.array(policyHit) }),
  async run(act, draft) {
    const rule = policyRuleOn(act.today)
    if (rule === undefined) return no('policy-rule-absent', { day: act.today })
    const written = await writePolicyDraft(act, draft, 'screen')
    if (!written.ok) return written
    return ok({ policyDraftId: draft.id, hits: [...findHits(draft.text, rule.signs)] })
  },
})

/** One draft as it came, by screen or import; the same id with the same text twice is one draft. */
export async function writePolicyDraft(
  act: Act,
  draft: z.output<typeof policyDraftFields>,
  cameBy: 'screen' | 'import',
): Promise<Result<'added' | 'unchanged'>> {
  const textHash = hashOfText(draft.text)
  const known = await findPolicyHash(act.tx, draft.id)
  if (known !== undefined) return known.equals(textHash) ? ok('unchanged') : no('id-taken')
  const agency = act.actor.agencyId === null ? undefined : await findAgency(act.tx, act.actor.agencyId)
  const agencyName = agency?.name ?? '未记录起草单位'
  await insertPolicyDraft(act.tx, { ...draft, agencyName, textHash, cameBy, by: personOf(act), at: act.now })
  await record(act, {
    type: 'catalogue.submit-policy-draft',
    subject: { kind: 'policy-draft', id: draft.id },
    fields: { title: draft.title, kind: draft.kind, cameBy, textHash: textHash.toString('hex') },
  })
  return ok('added')
}

/** The fingerprint that binds opinions, review and publication to one text. */
export function hashOfText(text: string): Buffer {
  return Buffer.from(sha256(new TextEncoder().encode(text)))
}
