import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { extendedDueOn } from '../queries/hotline-rules.ts'
import { doOnLane, laneFor, laneKey } from './hotline-act.ts'

/** 延期申请: asked once and before the term is over; the term moves when 12345 agrees. platform.house-rules/62. */
export const askHotlineExtension = operation({
  name: 'ask-hotline-extension',
  kind: 'act',
  permission: 'exchange.handle-hotline',
  summary: '申请热线工单延期',
  input: laneKey.extend({ reason: z.string().trim().min(4, '请写明延期理由').max(1000) }),
  output: z.object({ orderNumber: z.string(), wouldBeDueOn: z.iso.date() }),
  async run(act, { reason, ...key }) {
    const found = await laneFor(act, key, 'ask-extension', reason)
    if (!found.ok) return found
    await doOnLane(act, found.value, {
      step: 'extension-asked',
      kind: '延期申请',
      words: reason,
      change: { extension: 'asked' },
    })
    return ok({ orderNumber: key.orderNumber, wouldBeDueOn: extendedDueOn(found.value.transferredAt) })
  },
})
