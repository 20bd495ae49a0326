import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { lockDecidable } from '../decidable-change.ts'
import { decideChange } from '../store/change-store.ts'

/** Returns a draft to its proposer with a reason; the law stays as it is. */
export const returnChange = operation({
  name: 'return-change',
  kind: 'act',
  permission: 'law.approve',
  summary: '退回法规修改',
  input: z.object({ changeId: z.uuid(), reason: z.string().trim().min(2, '请写明退回的理由').max(300) }),
  output: z.object({ changeId: z.uuid() }),
  async run(act, { changeId, reason }) {
    const found = await lockDecidable(act, changeId)
    if (!found.ok) return found
    await decideChange(act.tx, { changeId, state: 'returned', by: act.actor.personName, at: act.now, note: reason })
    await record(act, {
      type: 'law.return-change',
      subject: { kind: 'law-change', id: changeId },
      fields: { recordId: found.value.recordId, reason },
    })
    return ok({ changeId })
  },
})
