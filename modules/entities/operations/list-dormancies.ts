import { z } from 'zod'
import { addDays } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { citationLine } from '#law'
import { operation } from '#platform/operation.ts'
import { listDormancyRows } from '../queries/dormancies.ts'

/** Entities whose 歇业 ends within so many days or has ended: they resume, deregister, or are found to have stopped (登记条例 30). */
export const listDormancies = operation({
  name: 'list-dormancies',
  kind: 'query',
  permission: 'entities.read',
  summary: '查询将届满的歇业',
  input: z.object({ withinDays: z.coerce.number().int().min(0).max(1100).default(60) }),
  output: z.object({
    citation: z.string(),
    dormancies: z.array(
      z.object({
        entityId: z.uuid(),
        name: z.string(),
        uscc: z.string().nullable(),
        sinceOn: z.string(),
        untilOn: z.string(),
      }),
    ),
  }),
  async run({ tx, today, actor }, { withinDays }) {
    const rows = await listDormancyRows(tx, addDays(today, withinDays), actor.districts)
    return ok({ citation: citationLine(['cn.entity-registration-regulation/30'], today), dormancies: rows })
  },
})
