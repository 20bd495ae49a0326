import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findHits } from '../domain/policy-signs.ts'
import { policyRuleOn } from '../policy-rule.ts'
import { no } from '../refusals.ts'
import { policyDraftFields, writePolicyDraft } from './submit-policy-draft.ts'

const MOST_ROWS = 200

/** Reads a batch of drafts. A row that calls itself published is refused with the whole batch: an import is no way around the review. */
export const importPolicyDrafts = operation({
  name: 'import-policy-drafts',
  kind: 'act',
  permission: 'catalogue.draft-policy',
  summary: '批量导入政策措施草案',
  input: z.object({
    rows: z
      .array(policyDraftFields.extend({ documentNumber: z.string().trim().max(60).default('') }))
      .min(1)
      .max(MOST_ROWS),
  }),
  output: z.object({ read: z.int(), added: z.int(), unchanged: z.int(), withSigns: z.int() }),
  async run(act, { rows }) {
    const rule = policyRuleOn(act.today)
    if (rule === undefined) return no('policy-rule-absent', { day: act.today })
    const published = rows.findIndex((row) => row.documentNumber !== '')
    if (published >= 0)
      return no('policy-import-published', { row: published + 1, title: rows[published]?.title ?? '' })
    const done = { read: rows.length, added: 0, unchanged: 0, withSigns: 0 }
    for (const { documentNumber: _, ...draft } of rows) {
      const written = await writePolicyDraft(act, draft, 'import')
      if (!written.ok) return written
      done[written.value] += 1
      if (findHits(draft.text, rule.signs).length > 0) done.withSigns += 1
    }
    return ok(done)
  },
})
