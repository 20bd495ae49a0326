import { z } from 'zod'
import { addDays, addMonths } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listGroupActs } from '../queries/acts-by-group.ts'

const MONTHS_OF_A_YEAR = 12

/** The inspections of the last twelve months by 主项 and 子项: totals derive from the visits, and history stays with the 子项 it was done under. */
export const listActsByGroup = operation({
  name: 'list-acts-by-group',
  kind: 'query',
  permission: 'accountability.read',
  summary: '按主项查询检查统计',
  input: z.object({}),
  output: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    groups: z.array(
      z.object({
        groupCode: z.string(),
        groupTitle: z.string(),
        visits: z.int(),
        items: z.array(
          z.object({
            code: z.string(),
            title: z.string(),
            visits: z.int(),
            retiredOn: z.iso.date().nullable(),
            successors: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
  async run({ tx, today }) {
    const [from, to] = [addMonths(today, -MONTHS_OF_A_YEAR), addDays(today, -1)]
    const rows = await listGroupActs(tx, from, to)
    const groups = rows.map((row) => ({
      ...row,
      items: row.items.map((item) => ({ ...item, successors: [...item.successors] })),
    }))
    return ok({ from, to, groups })
  },
})
