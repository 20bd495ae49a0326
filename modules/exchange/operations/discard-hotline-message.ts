import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { lockMessage } from '../queries/hotline-messages.ts'
import { no } from '../refusals.ts'
import { settleMessage } from '../store/hotline-messages.ts'

/** Gives a quarantined message back to 12345 with a reason: it will not be taken as it is. Nothing of it is deleted. */
export const discardHotlineMessage = operation({
  name: 'discard-hotline-message',
  kind: 'act',
  permission: 'exchange.correct-hotline',
  summary: '退回热线来件',
  input: z.object({
    orderNumber: z.string().max(60),
    messageId: z.uuid(),
    reason: z.string().trim().min(4, '请写明退回理由').max(500),
  }),
  output: z.object({ orderNumber: z.string() }),
  async run(act, { orderNumber, messageId, reason }) {
    const message = await lockMessage(act.tx, orderNumber, messageId)
    if (message === undefined) return no('hotline-no-message')
    if (message.state !== 'quarantined') return no('hotline-message-settled')
    await settleMessage(act.tx, message, { state: 'discarded', reason }, act.now)
    await record(act, {
      type: 'exchange.hotline-message-discarded',
      subject: { kind: 'hotline-order', id: orderNumber },
      fields: { message: messageId, reason },
    })
    return ok({ orderNumber })
  },
})
