import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { doOnLane, laneFor, laneKey } from './hotline-act.ts'

/** 签收: the office takes the lane on; whoever signs handles it. platform.house-rules/61. */
export const signHotlineOrder = operation({
  name: 'sign-hotline-order',
  kind: 'act',
  permission: 'exchange.handle-hotline',
  summary: '签收热线工单',
  input: laneKey,
  output: z.object({ orderNumber: z.string() }),
  async run(act, input) {
    const found = await laneFor(act, input, 'sign', '')
    if (!found.ok) return found
    const { accountId, personName } = act.actor
    if (accountId === null) return no('hotline-unknown')
    await doOnLane(act, found.value, {
      step: 'signed',
      kind: '签收',
      words: '',
      change: { state: 'handling', handler: { id: accountId, name: personName } },
    })
    return ok({ orderNumber: input.orderNumber })
  },
})
