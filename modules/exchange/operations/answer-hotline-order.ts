import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { doOnLane, laneFor, laneKey } from './hotline-act.ts'

/** 答复: what 12345 tells the caller; given again it takes the place of the answer before. platform.house-rules/61. */
export const answerHotlineOrder = operation({
  name: 'answer-hotline-order',
  kind: 'act',
  permission: 'exchange.handle-hotline',
  summary: '答复热线工单',
  input: laneKey.extend({ answer: z.string().trim().min(10, '答复太短，请写明核实情况和处理结果').max(4000) }),
  output: z.object({ orderNumber: z.string() }),
  async run(act, { answer, ...key }) {
    const found = await laneFor(act, key, 'answer', answer)
    if (!found.ok) return found
    await doOnLane(act, found.value, {
      step: 'answered',
      kind: '答复',
      words: answer,
      change: { state: 'answered', answer },
    })
    return ok({ orderNumber: key.orderNumber })
  },
})
