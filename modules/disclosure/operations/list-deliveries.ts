import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { outletViews, outletViewsSchema } from '#platform/outlet/views.ts'
import { publicationDesk } from '../outlets/desk.ts'
import { countDeliveryRows, listDeliveryRows } from '../queries/deliveries.ts'
import { strings } from '../strings.ts'

const state = z.enum(['queued', 'packed', 'sent', 'received', 'failed', 'kept-inside'])

/** What was sent to the outlets outside and what they answered; every outlet with its equations, in all and by day. */
export const listDeliveries = operation({
  name: 'list-deliveries',
  kind: 'query',
  permission: 'disclosure.read',
  summary: '查看送达与回执',
  input: z.object({
    filter: z.enum(['failed', 'queued', 'sent', 'late', 'received', 'kept-inside', 'all']).default('failed'),
    outletId: z.string().max(40).optional(),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(2000).default(50),
  }),
  output: outletViewsSchema.extend({
    total: z.int(),
    deliveries: z.array(
      z.object({
        publicationId: z.uuid(),
        outletId: z.string(),
        outletTitle: z.string(),
        act: z.enum(['publish', 'update', 'withdraw']),
        actLabel: z.string(),
        state,
        stateLabel: z.string(),
        failedBy: z.enum(['own-check', 'outlet']).nullable(),
        note: z.string().nullable(),
        attempt: z.int(),
        batch: z.string().nullable(),
        happenedAt: z.iso.datetime({ offset: true }),
        lateAt: z.iso.datetime({ offset: true }).nullable(),
        title: z.string(),
        entityName: z.string(),
        noticeNumber: z.string(),
        agencyName: z.string(),
        supplements: z.record(z.string(), z.string()),
      }),
    ),
  }),
  async run(act, { filter, outletId, page, pageSize }) {
    const rows = await listDeliveryRows(act.tx, filter, outletId, pageSize, (page - 1) * pageSize)
    return ok({
      ...(await outletViews(act, publicationDesk)),
      total: await countDeliveryRows(act.tx, filter, outletId),
      deliveries: rows.map((row) => ({
        ...row,
        actLabel: strings.act[row.act],
        stateLabel: strings.receipt[row.state],
        happenedAt: row.happenedAt.toISOString(),
        lateAt: row.lateAt?.toISOString() ?? null,
        supplements: { ...row.supplements },
      })),
    })
  },
})
