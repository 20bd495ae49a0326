import { z } from 'zod'
import { ok, type Result } from '#kernel/result.ts'
import { record } from '#ledger'
import { type Act, operation } from '#platform/operation.ts'
import { readNotice } from '../domain/hotline-notice.ts'
import { type RawMessage, readWorkOrder } from '../domain/read-work-order.ts'
import { openMessage, sealMessage } from '../intake/hotline-seal.ts'
import { takeNotice } from '../intake/take-hotline-notice.ts'
import { takeOrder } from '../intake/take-hotline-order.ts'
import { hotlineAgencies } from '../queries/hotline-agencies.ts'
import { lockMessage, type MessageRow } from '../queries/hotline-messages.ts'
import { no } from '../refusals.ts'
import { keepPartCorrection, settleMessage } from '../store/hotline-messages.ts'

const corrected = z.object({
  state: z.enum(['quarantined', 'corrected']),
  orderNumber: z.string(),
  faults: z.array(z.object({ field: z.string(), title: z.string(), reason: z.string() })),
})
type Corrected = z.input<typeof corrected>

/**
 * Corrects fields of a quarantined message (null takes a field out). Without faults left it is taken as if it had come so;
 * else the answer names what is still wrong. Refused: no such message, one that is settled.
 */
export const correctHotlineMessage = operation({
  name: 'correct-hotline-message',
  kind: 'act',
  permission: 'exchange.correct-hotline',
  summary: '更正热线来件',
  input: z.object({
    orderNumber: z.string().max(60),
    messageId: z.uuid(),
    changes: z
      .record(z.string().max(200), z.unknown())
      .refine((changes) => Object.keys(changes).length > 0, '没有改动任何字段')
      .describe('要改的字段和新值；null 去掉该字段'),
  }),
  output: corrected,
  async run(act, { orderNumber, messageId, changes }) {
    const message = await lockMessage(act.tx, orderNumber, messageId)
    if (message === undefined) return no('hotline-no-message')
    if (message.state !== 'quarantined') return no('hotline-message-settled')
    const raw = changed(openMessage(act, message.sealedContent, messageId), changes)
    const { faults } = message.kind === 'order' ? readWorkOrder(raw, act.now) : readNotice(raw, act.now)
    await record(act, {
      type: 'exchange.hotline-message-corrected',
      subject: { kind: 'hotline-order', id: orderNumber },
      fields: { message: messageId, changed: Object.keys(changes).join('、'), left: String(faults.length) },
    })
    if (faults.length > 0) {
      await keepPartCorrection(act.tx, message, sealMessage(act, raw, messageId), faults)
      return ok<Corrected>({ state: 'quarantined', orderNumber, faults: [...faults] })
    }
    return takeCorrected(act, message, raw)
  },
})

/** Takes what was corrected as if it had come so; what only the whole house can know may still be wrong with it. */
async function takeCorrected(act: Act, message: MessageRow, raw: RawMessage): Promise<Result<Corrected>> {
  const agencies = await hotlineAgencies(act.tx)
  await settleMessage(act.tx, message, { state: 'corrected', reason: null }, act.now)
  const take = message.kind === 'order' ? takeOrder : takeNotice
  const taken = await take(act, raw, message.transport, agencies)
  if (taken.state !== 'quarantined') return ok({ state: 'corrected', orderNumber: taken.orderNumber, faults: [] })
  await settleMessage(act.tx, message, { state: 'superseded', reason: '更正后仍不合格，另列一件' }, act.now)
  return ok({ state: 'quarantined', orderNumber: taken.orderNumber, faults: [...taken.faults] })
}

function changed(raw: RawMessage, changes: RawMessage): RawMessage {
  const merged = { ...raw, ...changes }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null))
}
