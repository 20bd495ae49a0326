import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { openCaller } from '../intake/hotline-seal.ts'
import { laneName } from '../jobs/route-hotline-order.ts'
import { findCaller, findLane } from '../queries/hotline-lanes.ts'
import { no } from '../refusals.ts'
import { laneKey } from './hotline-act.ts'

/**
 * Shows the caller of a lane to somebody who says what for; the look is a leaf. Of an order under 是否保密 only to whoever
 * signed the lane. platform.house-rules/64.
 */
export const readHotlineCaller = operation({
  name: 'read-hotline-caller',
  kind: 'act',
  permission: 'exchange.read-caller',
  summary: '查看热线来电人',
  input: laneKey.extend({ purpose: z.string().trim().min(4, '请写明用途').max(200) }),
  output: z.object({ name: z.string(), phone: z.string() }),
  async run(act, { purpose, ...key }) {
    const lane = await findLane(act.tx, key)
    if (lane === undefined) return no('hotline-unknown')
    const isHandler = lane.handlerId !== null && lane.handlerId === act.actor.accountId
    if (lane.content.isConfidential && !isHandler) return no('hotline-caller-hidden')
    const sealed = await findCaller(act.tx, key)
    if (sealed === undefined) return no('hotline-unknown')
    await record(act, {
      type: 'exchange.hotline-caller-read',
      subject: { kind: 'hotline-order', id: key.orderNumber },
      fields: { lane: key.lane, purpose },
    })
    return ok(openCaller(act, sealed.sealed, laneName(key)))
  },
})
