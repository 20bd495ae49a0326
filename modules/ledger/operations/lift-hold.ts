import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { lockHold, markLifted } from '../store/erasures.ts'
import { record } from '../store/record.ts'

/** Ends a hold, with the reason. Refuses one unknown or lifted before. */
export const liftHold = operation({
  name: 'lift-hold',
  kind: 'act',
  permission: 'ledger.hold',
  summary: '解除存证保全',
  input: z.object({ holdId: z.uuid(), reason: z.string().trim().min(2).max(500) }),
  output: z.object({ holdId: z.uuid() }),
  async run(act, { holdId, reason }) {
    const hold = await lockHold(act.tx, holdId)
    if (hold === undefined || hold.liftedAt !== null) return no('hold-unknown')
    markLifted(act.tx, holdId, act.actor.pseudonym, act.now, reason)
    await record(act, { type: 'log.lift-hold', fields: { ground: hold.ground, reason } })
    return ok({ holdId })
  },
})
