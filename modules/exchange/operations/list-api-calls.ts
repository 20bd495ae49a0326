import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { countCallRows, findSystem, listCallRows } from '../queries/outside-systems.ts'
import { no } from '../refusals.ts'

/** What a system called, for what purpose, and what it was refused. */
export const listApiCalls = operation({
  name: 'list-api-calls',
  kind: 'query',
  permission: 'exchange.read-systems',
  summary: '查看接口调用记录',
  input: z.object({
    systemId: z.uuid(),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(2000).default(50),
  }),
  output: z.object({
    total: z.int(),
    calls: z.array(
      z.object({
        callId: z.uuid(),
        mark: z.string(),
        operation: z.string(),
        purpose: z.string(),
        statedPurpose: z.string(),
        outcome: z.string(),
        requestId: z.string(),
        calledAt: z.iso.datetime({ offset: true }),
      }),
    ),
  }),
  async run({ tx }, { systemId, page, pageSize }) {
    if ((await findSystem(tx, systemId)) === undefined) return no('system-unknown')
    const rows = await listCallRows(tx, systemId, pageSize, (page - 1) * pageSize)
    return ok({
      total: await countCallRows(tx, systemId),
      calls: rows.map(({ keyId: _of, ...row }) => ({ ...row, calledAt: row.calledAt.toISOString() })),
    })
  },
})
