import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { itemKindSchema } from '../domain/item-content.ts'
import { listCatalogue } from '../queries/list-catalogue.ts'

const item = z.object({
  itemId: z.uuid(),
  itemVersionId: z.uuid(),
  code: z.string(),
  title: z.string(),
  kind: itemKindSchema,
  groupCode: z.string(),
  groupTitle: z.string(),
  sector: z.string(),
  agency: z.string(),
  ordinal: z.int(),
  state: z.enum(['in-force', 'proposed', 'historical', 'retired', 'ended', 'rejected']),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  isDrawable: z.boolean(),
  undrawableReason: z.string(),
  isConfirmed: z.boolean(),
  unconfirmedCount: z.int(),
  missing: z.array(z.string()),
  checkPointCount: z.int(),
  hasPendingVersion: z.boolean(),
})

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

/** The catalogue on a day, page by page, with the counts of its headline. Missing columns are named, not filled. */
export const listItems = operation({
  name: 'list-items',
  kind: 'query',
  permission: 'signed-in',
  summary: '查询监管事项目录',
  input: z.object({
    onDate: z.iso.date().optional(),
    kind: itemKindSchema.optional(),
    sector: z.string().max(40).optional(),
    groupCode: z.string().max(40).optional(),
    search: z.string().trim().max(60).optional(),
    state: z.enum(['in-force', 'proposed', 'historical', 'retired', 'ended']).optional(),
    onlyDrawable: flag.optional(),
    onlyUnconfirmed: flag.optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(2000).default(50),
  }),
  output: z.object({
    onDate: z.string(),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    counts: z.object({
      groups: z.int(),
      inspection: z.int(),
      penalty: z.int(),
      coercion: z.int(),
      other: z.int(),
      drawable: z.int(),
      unconfirmed: z.int(),
      pending: z.int(),
      withMissing: z.int(),
    }),
    sectors: z.array(z.object({ sector: z.string(), items: z.int() })),
    items: z.array(item),
  }),
  async run(act, { page, pageSize, onDate, ...filter }) {
    const day = onDate === undefined ? act.today : plainDate(onDate)
    const found = await listCatalogue(act.tx, day, filter)
    const count = (wanted: (one: (typeof found)[number]) => boolean) => found.filter(wanted).length
    const sectors = Map.groupBy(found, (one) => one.sector)
    return ok({
      onDate: day,
      total: found.length,
      page,
      pageSize,
      counts: {
        groups: new Set(found.map((one) => one.groupCode)).size,
        inspection: count((one) => one.kind === 'inspection'),
        penalty: count((one) => one.kind === 'penalty'),
        coercion: count((one) => one.kind === 'coercion'),
        other: count((one) => one.kind === 'other'),
        drawable: count((one) => one.isDrawable),
        unconfirmed: count((one) => !one.isConfirmed),
        pending: count((one) => one.hasPendingVersion),
        withMissing: count((one) => one.missing.length > 0),
      },
      sectors: [...sectors].map(([sector, items]) => ({ sector, items: items.length })),
      items: found.slice((page - 1) * pageSize, page * pageSize).map((one) => ({ ...one, missing: [...one.missing] })),
    })
  },
})
