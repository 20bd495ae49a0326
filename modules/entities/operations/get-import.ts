import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findBatch } from '../queries/import-batches.ts'
import { no } from '../refusals.ts'
import { batchView, viewBatch } from './batch-view.ts'

/** One import batch, with its progress while it runs. */
export const getImport = operation({
  name: 'get-import',
  kind: 'query',
  permission: 'entities.read',
  summary: '查看导入批次',
  input: z.object({ batchId: z.uuid() }),
  output: batchView,
  async run(act, { batchId }) {
    const batch = await findBatch(act.tx, batchId)
    return batch === undefined ? no('no-such-batch') : ok(viewBatch(batch))
  },
})
