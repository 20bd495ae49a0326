import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { correctRegisterRow } from '../intake/quarantined-rows.ts'
import { rowFault } from './row-fault.ts'

/**
 * Corrects a quarantined row in place. What stood in the file stays beside it. The answer names the faults that remain;
 * a row without any waits for loading. Refused: a row that is settled, another number of columns than the header's.
 */
export const correctQuarantinedRow = operation({
  name: 'correct-quarantined-row',
  kind: 'act',
  permission: 'entities.correct',
  summary: '更正隔离行',
  input: z.object({
    batchId: z.uuid(),
    rowNo: z.coerce.number().int().min(1),
    cells: z.array(z.string().max(20_000)).min(1).max(200),
  }),
  output: z.object({
    rowNo: z.number().int(),
    state: z.enum(['waiting', 'corrected']),
    remainingFaults: z.array(rowFault),
  }),
  async run(act, { batchId, rowNo, cells }) {
    const done = await correctRegisterRow(act, { batchId, rowNo, cells })
    if (!done.ok) return done
    const remainingFaults = [...done.value]
    const state: 'corrected' | 'waiting' = remainingFaults.length === 0 ? 'corrected' : 'waiting'
    return ok({ rowNo, state, remainingFaults })
  },
})
