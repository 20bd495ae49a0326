import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { registerImport } from '../domain/register-import.ts'
import { listFeedsNow } from '../queries/feeds.ts'
import { listSlips } from '../queries/return-slips.ts'

/** 退回单: what was given back to which agency, and which of them answered. */
export const listReturnSlips = operation({
  name: 'list-return-slips',
  kind: 'query',
  permission: 'exchange.read',
  summary: '退回单',
  input: z.object({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  output: z.object({
    total: z.number().int(),
    slips: z.array(
      z.object({
        slipId: z.uuid(),
        number: z.string(),
        feedKey: z.string(),
        feedTitle: z.string(),
        agency: z.string(),
        rowCount: z.number().int(),
        reason: z.string(),
        returnedBy: z.string(),
        returnedAt: z.string(),
        receipt: z.string().nullable(),
        acknowledgedBy: z.string().nullable(),
        acknowledgedAt: z.string().nullable(),
      }),
    ),
  }),
  async run(act, { limit, offset }) {
    const titles = new Map([registerImport, ...(await listFeedsNow(act.tx))].map((feed) => [feed.feed, feed.title]))
    const found = await listSlips(act.tx, limit, offset)
    return ok({
      total: found.total,
      slips: found.rows.map((slip) => ({
        ...slip,
        feedTitle: titles.get(slip.feedKey) ?? slip.feedKey,
        returnedAt: slip.returnedAt.toISOString(),
        acknowledgedAt: slip.acknowledgedAt?.toISOString() ?? null,
      })),
    })
  },
})
