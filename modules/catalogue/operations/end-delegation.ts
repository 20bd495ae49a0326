import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { endDelegationRow, lockDelegation } from '../store/delegation-store.ts'

/** Ends a delegation before its day; what was done under it stays. */
export const endDelegation = operation({
  name: 'end-delegation',
  kind: 'act',
  permission: 'catalogue.delegate',
  summary: '终止执法委托',
  input: z.object({ delegationId: z.uuid(), reason: z.string().trim().min(4).max(300) }),
  output: z.object({ delegationId: z.uuid() }),
  async run(act, { delegationId, reason }) {
    const found = await lockDelegation(act.tx, delegationId, act.actor.agencyId)
    if (found === undefined) return no('delegation-unknown')
    if (found.endedOn !== null) return no('delegation-ended')
    await endDelegationRow(act.tx, { id: delegationId, on: act.today, reason, by: act.actor.personName })
    await record(act, {
      type: 'catalogue.end-delegation',
      subject: { kind: 'delegation', id: delegationId },
      fields: { number: found.number, reason },
    })
    return ok({ delegationId })
  },
})
