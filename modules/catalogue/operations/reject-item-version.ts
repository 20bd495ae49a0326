import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { decideVersion, lockVersion } from '../store/item-store.ts'
import { personOf } from '../write-version.ts'

/** Sends a proposed version back with a reason; the version stays on record. */
export const rejectItemVersion = operation({
  name: 'reject-item-version',
  kind: 'act',
  permission: 'catalogue.approve',
  summary: '退回事项版本',
  input: z.object({ itemVersionId: z.uuid(), reason: z.string().trim().min(2).max(300) }),
  output: z.object({ itemVersionId: z.uuid() }),
  async run(act, { itemVersionId, reason }) {
    const seen = await lockVersion(act.tx, itemVersionId)
    if (seen === undefined) return no('version-unknown')
    if (seen.state !== 'proposed') return no('not-proposed')
    if (seen.proposedAccountId !== null && seen.proposedAccountId === act.actor.accountId) return no('same-person')
    await decideVersion(act.tx, { id: itemVersionId, state: 'rejected', by: personOf(act), at: act.now, note: reason })
    await record(act, {
      type: 'catalogue.reject-version',
      subject: { kind: 'item', id: seen.itemId },
      fields: { itemVersionId, reason },
    })
    return ok({ itemVersionId })
  },
})
