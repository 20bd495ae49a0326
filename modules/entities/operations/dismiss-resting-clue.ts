import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { listRestingActivity, restingRule } from '../queries/resting-activity.ts'
import { no } from '../refusals.ts'
import { insertRestingRuling } from '../store/resting-rulings.ts'

/** A person looked: this record is no business of the entity at rest, and why. Refused: what is no clue. Resuming business is change-entity-status. */
export const dismissRestingClue = operation({
  name: 'dismiss-resting-clue',
  kind: 'act',
  permission: 'entities.change-status',
  summary: '核实：不属于恢复营业',
  input: z.object({ entityId: z.uuid(), factId: z.uuid(), reason: z.string().trim().min(4).max(400) }),
  output: z.object({ entityId: z.uuid(), factId: z.uuid() }),
  async run(act, input) {
    const rule = restingRule(act.today)
    const clues = rule === undefined ? [] : await listRestingActivity(act.tx, rule, act.actor.districts)
    const clue = clues.find((one) => one.entityId === input.entityId && one.factId === input.factId)
    if (clue === undefined) return no('no-such-clue')
    const { leafHash } = await record(act, {
      type: 'entities.resting-clue-dismissed',
      subject: { kind: 'entity', id: input.entityId },
      fields: { fact: input.factId, said: `${clue.kind}：${clue.value}`, reason: input.reason },
    })
    await insertRestingRuling(act, input, leafHash)
    return ok({ entityId: input.entityId, factId: input.factId })
  },
})
