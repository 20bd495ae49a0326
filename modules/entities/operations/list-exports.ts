import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listExportsOf } from '../queries/export-orders.ts'

const moment = z.iso.datetime({ offset: true })

/** The person's latest exports and how far each is. */
export const listExports = operation({
  name: 'list-exports',
  kind: 'query',
  permission: 'entities.export',
  summary: '查看导出',
  input: z.object({}),
  output: z.object({
    exports: z.array(
      z.object({
        exportId: z.uuid(),
        words: z.string(),
        selected: z.int(),
        purpose: z.string(),
        state: z.enum(['queued', 'running', 'done', 'failed']),
        rowsTotal: z.int().nullable(),
        rowsDone: z.int(),
        fileHash: z.string().nullable(),
        fileSize: z.number().nullable(),
        failedReason: z.string().nullable(),
        requestedAt: moment,
        finishedAt: moment.nullable(),
        keepUntil: moment.nullable(),
        isExpired: z.boolean(),
      }),
    ),
  }),
  async run(act) {
    const rows = await listExportsOf(act.tx, act.actor.accountId ?? '')
    return ok({
      exports: rows.map(({ filter, requestedAt, finishedAt, keepUntil, ...row }) => ({
        ...row,
        words: typeof filter['q'] === 'string' ? filter['q'] : '',
        requestedAt: requestedAt.toISOString(),
        finishedAt: finishedAt?.toISOString() ?? null,
        keepUntil: keepUntil?.toISOString() ?? null,
        isExpired: row.state === 'done' && keepUntil !== null && keepUntil < act.now,
      })),
    })
  },
})
