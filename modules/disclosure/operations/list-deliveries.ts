import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { adapterOf, openFieldsOf } from '#platform/outlet/outlet-desk.ts'
import { publicationDesk } from '../outlets/desk.ts'
import { countDeliveryRows, listDeliveryRows, outletSums } from '../queries/deliveries.ts'
import { strings } from '../strings.ts'

const state = z.enum(['queued', 'sent', 'received', 'failed', 'kept-inside'])

/** What was sent to the outlets outside and what they answered; every outlet with its equations. */
export const listDeliveries = operation({
  name: 'list-deliveries',
  kind: 'query',
  permission: 'disclosure.read',
  summary: '查看送达与回执',
  input: z.object({
    filter: z.enum([...state.options, 'all']).default('failed'),
    outletId: z.string().max(40).optional(),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(2000).default(50),
  }),
  output: z.object({
    outlets: z.array(
      z.object({
        outletId: z.string(),
        title: z.string(),
        source: z.string().describe('字段表的来源与未核之处'),
        transport: z.enum(['file-drop', 'irs-gateway']),
        failedBecause: z.string().nullable().describe('最近一次未送出的原因'),
        due: z.int().describe('应送 = 待送达 + 出件前未通过 + 已送出'),
        queued: z.int(),
        unfit: z.int(),
        left: z.int().describe('已送出（按送出记录计）= 等待回执 + 已回执 + 渠道拒收'),
        awaiting: z.int(),
        received: z.int(),
        refused: z.int(),
        keptInside: z.int(),
        resent: z.int(),
        repeatedAnswers: z.int(),
        isBalanced: z.boolean(),
        openFields: z.array(z.object({ field: z.string(), title: z.string() })).describe('可由人补填的字段'),
      }),
    ),
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
        title: z.string(),
        entityName: z.string(),
        noticeNumber: z.string(),
        agencyName: z.string(),
        supplements: z.record(z.string(), z.string()),
      }),
    ),
  }),
  async run({ tx }, { filter, outletId, page, pageSize }) {
    const sums = await outletSums(tx)
    const rows = await listDeliveryRows(tx, filter, outletId, pageSize, (page - 1) * pageSize)
    return ok({
      outlets: sums.map((one) => ({
        ...one,
        source: adapterOf(publicationDesk, one.outletId)?.mapping.source ?? '',
        isBalanced:
          one.due === one.queued + one.unfit + one.left && one.left === one.awaiting + one.received + one.refused,
        openFields: openFieldsOf(adapterOf(publicationDesk, one.outletId)),
      })),
      total: await countDeliveryRows(tx, filter, outletId),
      deliveries: rows.map((row) => ({
        ...row,
        actLabel: strings.act[row.act],
        stateLabel: strings.receipt[row.state],
        happenedAt: row.happenedAt.toISOString(),
        supplements: { ...row.supplements },
      })),
    })
  },
})
