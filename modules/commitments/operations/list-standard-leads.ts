import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listLeadRows } from '../queries/find-declaration.ts'
import { presentTest } from '../present.ts'
import { testShown } from '../shapes.ts'

/** Leads from failed tests, open ones first. */
export const listStandardLeads = operation({
  name: 'list-standard-leads',
  kind: 'query',
  permission: 'commitments.read',
  summary: '查询标准检验线索',
  input: z.object({}),
  output: z.object({ open: z.int(), leads: z.array(testShown) }),
  async run({ tx }) {
    const rows = await listLeadRows(tx)
    return ok({ open: rows.filter((one) => one.leadState === 'open').length, leads: rows.map(presentTest) })
  },
})
