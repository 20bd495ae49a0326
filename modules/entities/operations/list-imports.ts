import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listBatches } from '../queries/import-batches.ts'
import { batchView, viewBatch } from './batch-view.ts'

/** Import batches, the latest first. */
export const listImports = operation({
  name: 'list-imports',
  kind: 'query',
  permission: 'entities.read',
  summary: '导入批次列表',
  input: z.object({
    limit: z.coerce.number().int().min(1).max(2000).default(20),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  output: z.object({ total: z.number().int(), batches: z.array(batchView) }),
  async run(act, { limit, offset }) {
    const { rows, total } = await listBatches(act.tx, limit, offset)
    return ok({ total, batches: rows.map(viewBatch) })
  },
})
