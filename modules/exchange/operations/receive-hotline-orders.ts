import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { ORDER_FIELDS } from '../domain/read-work-order.ts'
import { takeOrder } from '../intake/take-hotline-order.ts'
import { hotlineAgencies } from '../queries/hotline-agencies.ts'
import { no } from '../refusals.ts'

export const messageOutcome = z.object({
  orderNumber: z.string(),
  state: z.enum(['taken', 'waiting', 'quarantined', 'superseded', 'corrected', 'discarded']),
  isNew: z.boolean().describe('重复送来、没有改变任何内容的为否'),
  faults: z.array(z.object({ field: z.string(), title: z.string(), reason: z.string() })),
})

/**
 * Takes work orders of 12345, each by itself: a malformed one is quarantined with field and reason and the others are taken.
 * Only the hotline centre hands in orders.
 */
export const receiveHotlineOrders = operation({
  name: 'receive-hotline-orders',
  kind: 'act',
  permission: 'exchange.submit-hotline',
  summary: '接收热线工单',
  input: z.object({
    orders: z
      .array(z.record(z.string().max(200), z.unknown()))
      .min(1)
      .max(200)
      .describe(
        `工单，字段：${Object.entries(ORDER_FIELDS)
          .map(([field, title]) => `${field} ${title}`)
          .join('、')}`,
      ),
  }),
  output: z.object({ results: z.array(messageOutcome) }),
  async run(act, { orders }) {
    const agencies = await hotlineAgencies(act.tx)
    if (act.actor.agencyId !== agencies.centreId) return no('hotline-not-centre')
    const results = []
    for (const raw of orders) results.push({ ...(await takeOrder(act, raw, 'http', agencies)) })
    return ok({ results: results.map((one) => ({ ...one, faults: [...one.faults] })) })
  },
})
