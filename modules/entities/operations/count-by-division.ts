import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { countDivisions } from '../queries/count-divisions.ts'
import { withDays } from '../queries/warning-terms-on.ts'
import { no } from '../refusals.ts'
import { searchFilter } from './search-input.ts'

/** How many of what a query finds lie in each district, each counted once: the map of the list page. Refused: one character. */
export const countByDivision = operation({
  name: 'count-by-division',
  kind: 'query',
  permission: 'entities.read',
  summary: '按区县分布',
  input: searchFilter,
  output: z.object({
    total: z.number().int(),
    /** True where only a part could be counted: the words of an address or a number stand on very many. */
    isCapped: z.boolean(),
    divisions: z.array(
      z.object({
        code: z.string().nullable(),
        name: z.string(),
        count: z.number().int(),
        notSubsisting: z.number().int(),
      }),
    ),
  }),
  async run(act, input) {
    const found = await countDivisions(act.tx, input.q, withDays(input, act.today))
    if (found === undefined) return no('word-too-short')
    return ok({
      total: found.rows.reduce((sum, one) => sum + one.count, 0),
      isCapped: found.isCapped,
      divisions: found.rows.map((one) => ({ ...one, name: one.name ?? '区划不明或在市外' })),
    })
  },
})
