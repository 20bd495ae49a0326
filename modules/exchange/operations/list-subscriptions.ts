import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { lastPosition } from '#platform/outbox.ts'
import { outwardStrings } from '../outward-strings.ts'
import { listSubscriptionRows } from '../queries/subscriptions.ts'

/** The subscriptions of the systems outside, with what is delivered and what is not. */
export const listSubscriptions = operation({
  name: 'list-subscriptions',
  kind: 'query',
  permission: 'exchange.read-systems',
  summary: '查看事件订阅',
  input: z.object({}),
  output: z.object({
    lastPosition: z.int().describe('目前最后一件事件的位置'),
    subscriptions: z.array(
      z.object({
        systemId: z.uuid(),
        systemName: z.string(),
        subscriptionId: z.uuid(),
        title: z.string(),
        url: z.string(),
        events: z.array(z.string()),
        state: z.enum(['active', 'paused', 'stalled']),
        stateLabel: z.string(),
        stateReason: z.string().nullable(),
        position: z.int(),
        tries: z.int(),
        nextTryAt: z.iso.datetime({ offset: true }),
        delivered: z.int(),
        undelivered: z.int(),
        lastDeliveredAt: z.iso.datetime({ offset: true }).nullable(),
      }),
    ),
  }),
  async run({ tx }) {
    const rows = await listSubscriptionRows(tx)
    return ok({
      lastPosition: await lastPosition(tx),
      subscriptions: rows.map((row) => ({
        ...row,
        events: [...row.events],
        stateLabel: outwardStrings.state[row.state],
        nextTryAt: row.nextTryAt.toISOString(),
        lastDeliveredAt: row.lastDeliveredAt?.toISOString() ?? null,
      })),
    })
  },
})
