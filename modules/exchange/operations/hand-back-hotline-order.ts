import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { hotlineOrderSettled } from '../events.ts'
import { doOnLane, laneFor, laneKey } from './hotline-act.ts'

/** 退单: not ours, and why; once for each lane, whatever becomes of it. platform.house-rules/62. */
export const handBackHotlineOrder = operation({
  name: 'hand-back-hotline-order',
  kind: 'act',
  permission: 'exchange.handle-hotline',
  summary: '退回热线工单',
  input: laneKey.extend({ reason: z.string().trim().min(4, '请写明退单理由').max(1000) }),
  output: z.object({ orderNumber: z.string() }),
  async run(act, { reason, ...key }) {
    const found = await laneFor(act, key, 'hand-back', reason)
    if (!found.ok) return found
    const lane = found.value
    await doOnLane(act, lane, {
      step: 'handed-back',
      kind: '退单',
      words: reason,
      change: { state: 'handed-back', handBacks: lane.handBacks + 1 },
    })
    const { agencyId, entityId } = lane
    await publish(act, hotlineOrderSettled, { ...key, agencyId, entityId, state: 'handed-back', outcome: null })
    return ok({ orderNumber: key.orderNumber })
  },
})
