import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { outletViews, outletViewsSchema } from '#platform/outlet/views.ts'
import { sharingDesk } from '../outlets/desk.ts'
import { countSharedDeliveries, listSharedDeliveries } from '../queries/shared-deliveries.ts'
import { sharingStrings } from '../sharing-strings.ts'

const state = z.enum(['queued', 'packed', 'sent', 'received', 'failed', 'kept-inside'])

/** What outlets outside are told that is no publication, and what they answered; every outlet with its equations, in all and by day. */
export const listSharedRecords = operation({
  name: 'list-shared-records',
  kind: 'query',
  permission: 'exchange.read-sharing',
  summary: '查看对外报送与回执',
  input: z.object({
    filter: z.enum(['failed', 'late', 'queued', 'sent', 'received', 'kept-inside', 'all']).default('failed'),
    outletId: z.string().max(40).optional(),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(2000).default(50),
  }),
  output: outletViewsSchema.extend({
    total: z.int(),
    deliveries: z.array(
      z.object({
        recordId: z.uuid(),
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
        title: z.string().describe('内容名称'),
        subject: z.string().describe('涉及的单位或事项'),
        supplements: z.record(z.string(), z.string()),
      }),
    ),
  }),
  async run(act, { filter, outletId, page, pageSize }) {
    const rows = await listSharedDeliveries(act.tx, filter, outletId, pageSize, (page - 1) * pageSize)
    return ok({
      ...(await outletViews(act, sharingDesk)),
      total: await countSharedDeliveries(act.tx, filter, outletId),
      deliveries: rows.map((row) => ({
        ...row,
        actLabel: sharingStrings.act[row.act],
        stateLabel: sharingStrings.state[row.state],
        happenedAt: row.happenedAt.toISOString(),
        lateAt: row.lateAt?.toISOString() ?? null,
        supplements: { ...row.supplements },
      })),
    })
  },
})
