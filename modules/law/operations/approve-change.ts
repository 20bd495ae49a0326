import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { checkChange } from '../check-change.ts'
import { lockDecidable } from '../decidable-change.ts'
import { expectPublication, lawBase } from '../law-base.ts'
import { no } from '../refusals.ts'
import { decideChange, insertPublication } from '../store/change-store.ts'

/** Publishes a draft as the second person saw it: another than its proposer, checked again against the law of the moment. From the commit on every act rests on it. */
export const approveChange = operation({
  name: 'approve-change',
  kind: 'act',
  permission: 'law.approve',
  summary: '批准法规修改',
  input: z.object({
    changeId: z.uuid(),
    contentHash: z.string().max(64),
    note: z.string().trim().max(300).default(''),
  }),
  output: z.object({ changeId: z.uuid(), seq: z.int(), knownOn: z.string(), effectiveOn: z.string() }),
  async run(act, { changeId, contentHash, note }) {
    const found = await lockDecidable(act, changeId)
    if (!found.ok) return found
    const draft = found.value
    if (draft.contentHash !== contentHash) return no('content-changed')
    const checked = checkChange(draft, act.today, lawBase())
    if (!checked.ok) return checked
    const { personName, accountId } = act.actor
    await decideChange(act.tx, { changeId, state: 'published', by: personName, at: act.now, note })
    const seq = await insertPublication(act.tx, {
      changeId,
      knownOn: act.today,
      by: personName,
      accountId,
      at: act.now,
    })
    await record(act, {
      type: 'law.publish-change',
      subject: { kind: 'law-change', id: changeId },
      fields: { recordId: draft.recordId, effectiveOn: draft.effectiveOn, contentHash, seq: String(seq), note },
    })
    expectPublication(changeId)
    return ok({ changeId, seq, knownOn: act.today, effectiveOn: draft.effectiveOn })
  },
})
