import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { hotlineOrderSettled } from '../events.ts'
import { OUTCOMES } from '../hotline-strings.ts'
import { doOnLane, laneFor, laneKey } from './hotline-act.ts'

/** 办结: after the answer, with how it ended. platform.house-rules/62. */
export const closeHotlineOrder = operation({
  name: 'close-hotline-order',
  kind: 'act',
  permission: 'exchange.handle-hotline',
  summary: '办结热线工单',
  input: laneKey.extend({ outcome: z.enum(OUTCOMES), note: z.string().trim().max(1000).default('') }),
  output: z.object({ orderNumber: z.string() }),
  async run(act, { outcome, note, ...key }) {
    const found = await laneFor(act, key, 'close', note)
    if (!found.ok) return found
    await doOnLane(act, found.value, {
      step: 'closed',
      kind: '办结',
      words: note,
      outcome,
      change: { state: 'closed', outcome },
    })
    const { agencyId, entityId } = found.value
    await publish(act, hotlineOrderSettled, { ...key, agencyId, entityId, state: 'closed', outcome })
    return ok({ orderNumber: key.orderNumber })
  },
})
