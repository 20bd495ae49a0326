import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { outwardStrings } from '../outward-strings.ts'
import { countWebhookRows, listWebhookRows } from '../queries/subscriptions.ts'
import { subscribableEvents } from '../subscribable-events.ts'

/** Events pushed to systems outside; those not delivered come with the reason. */
export const listWebhookDeliveries = operation({
  name: 'list-webhook-deliveries',
  kind: 'query',
  permission: 'exchange.read-systems',
  summary: '查看事件送达',
  input: z.object({
    filter: z.enum(['undelivered', 'delivered', 'all']).default('undelivered'),
    subscriptionId: z.uuid().optional(),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(2000).default(50),
  }),
  output: z.object({
    total: z.int(),
    deliveries: z.array(
      z.object({
        subscriptionId: z.uuid(),
        subscriptionTitle: z.string(),
        subscriptionState: z.enum(['active', 'paused', 'stalled']),
        systemName: z.string(),
        url: z.string(),
        position: z.int(),
        eventId: z.uuid(),
        eventName: z.string(),
        eventTitle: z.string(),
        publishedAt: z.iso.datetime({ offset: true }),
        state: z.enum(['delivered', 'retrying', 'failed']),
        stateLabel: z.string(),
        tries: z.int(),
        status: z.int().nullable(),
        reason: z.string().nullable(),
        triedAt: z.iso.datetime({ offset: true }),
        nextTryAt: z.iso.datetime({ offset: true }).nullable().describe('下次自动重试；停下等人处理的没有'),
      }),
    ),
  }),
  async run({ tx }, { filter, subscriptionId, page, pageSize }) {
    const rows = await listWebhookRows(tx, filter, subscriptionId, pageSize, (page - 1) * pageSize)
    return ok({
      total: await countWebhookRows(tx, filter, subscriptionId),
      deliveries: rows.map((row) => ({
        ...row,
        eventTitle: subscribableEvents.get(row.eventName)?.title ?? row.eventName,
        stateLabel: outwardStrings.delivery[row.state],
        publishedAt: row.publishedAt.toISOString(),
        triedAt: row.triedAt.toISOString(),
        nextTryAt: row.state === 'retrying' ? row.nextTryAt.toISOString() : null,
      })),
    })
  },
})
