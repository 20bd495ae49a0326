import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listPublicItemRows } from '../queries/public-items.ts'

const kind = z.enum(['inspection', 'penalty', 'coercion', 'other'])

/** The published supervision items in force today, for everybody. */
export const listPublicItems = operation({
  name: 'list-public-items',
  kind: 'query',
  permission: 'public',
  summary: '公众查看监管事项',
  input: z.object({ kind: kind.optional(), search: z.string().trim().max(40).optional() }),
  output: z.object({
    total: z.int(),
    items: z.array(
      z.object({
        itemId: z.uuid(),
        code: z.string(),
        title: z.string(),
        kind,
        groupTitle: z.string(),
        sector: z.string(),
        agency: z.string(),
        checkPointCount: z.int(),
      }),
    ),
    asOf: z.iso.datetime({ offset: true }),
  }),
  async run({ tx, today, now }, filter) {
    const rows = await listPublicItemRows(tx, today, { ...filter, search: filter.search || undefined })
    const items = rows.map(({ content, ...row }) => ({
      itemId: row.itemId,
      code: row.code,
      title: row.title,
      kind: kind.parse(row.kind),
      groupTitle: row.groupTitle,
      sector: row.sector,
      agency: row.agency,
      checkPointCount: content.checkPoints.length,
    }))
    return ok({ total: items.length, items, asOf: now.toISOString() })
  },
})
