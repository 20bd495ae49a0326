import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { countUnits, findPublicDraw, listUnits } from '../queries/public-draws.ts'
import { no } from '../refusals.ts'
import { releaseNote, stratumLabel } from './get-public-draw.ts'

/** The names of a released list; before release, and always for 不公开, only the count and why. */
export const getPublicDrawResult = operation({
  name: 'get-public-draw-result',
  kind: 'query',
  permission: 'public',
  summary: '公众查看抽取名单',
  input: z.object({
    planId: z.uuid(),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    released: z.boolean(),
    note: z.string(),
    drawnCount: z.int().nullable(),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    units: z.array(
      z.object({
        position: z.int(),
        entityId: z.uuid(),
        uscc: z.string(),
        name: z.string(),
        stratumLabel: z.string(),
        resultId: z.uuid().nullable(),
      }),
    ),
  }),
  async run({ tx }, { planId, page, pageSize }) {
    const draw = await findPublicDraw(tx, planId)
    if (draw === undefined) return no('draw-unknown')
    const head = { released: draw.isListPublic, note: releaseNote(draw), drawnCount: draw.drawnCount, page, pageSize }
    if (!draw.isListPublic) return ok({ ...head, total: 0, units: [] })
    const units = await listUnits(tx, planId, pageSize, (page - 1) * pageSize)
    return ok({
      ...head,
      total: await countUnits(tx, planId),
      units: units.map(({ stratum, ...unit }) => ({ ...unit, stratumLabel: stratumLabel(draw, stratum) })),
    })
  },
})
