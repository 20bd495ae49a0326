import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listStandardRows } from '../queries/find-standard.ts'
import { presentStandard } from '../present.ts'
import { standardLine } from '../shapes.ts'

/** 标准库: mandatory, recommended, local and group standards with their limits, those in force first. */
export const listStandards = operation({
  name: 'list-standards',
  kind: 'query',
  permission: 'signed-in',
  summary: '查询标准库',
  input: z.object({ q: z.string().trim().max(60).default('') }),
  output: z.object({ standards: z.array(standardLine) }),
  async run({ tx }, { q }) {
    const rows = await listStandardRows(tx, q)
    return ok({ standards: rows.map(presentStandard) })
  },
})
