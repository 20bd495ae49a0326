import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listCategoryMapping, listResultCategories } from '../store/outcome-store.ts'

/** The result categories one may choose, in their order, and how other systems' codes read in them (domain.md §3.2). */
export const listResultCodes = operation({
  name: 'list-result-codes',
  kind: 'query',
  permission: 'inspection.read',
  summary: '检查结果类别',
  input: z.object({}),
  output: z.object({
    codes: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        grouping: z.enum(['check', 'status']),
        isProblem: z.boolean(),
        consequence: z.enum(['none', 'correction', 'abnormal-list', 'must-publicise', 'lead']),
        needsPresence: z.boolean(),
      }),
    ),
    mapping: z.array(
      z.object({ scheme: z.string(), outsideCode: z.string(), outsideLabel: z.string(), code: z.string().nullable() }),
    ),
  }),
  run: async (act) => ok({ codes: await listResultCategories(act.tx), mapping: await listCategoryMapping(act.tx) }),
})
