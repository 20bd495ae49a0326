import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findBatch, listQuarantined } from '../queries/import-batches.ts'
import { no } from '../refusals.ts'
import { words } from '../strings.ts'
import { rowFault } from './row-fault.ts'

const state = z.enum(['waiting', 'corrected', 'loaded', 'unchanged', 'discarded', 'returned'])

/** The quarantined rows of a batch: what stood in the file, why it was not loaded, what became of it. */
export const listQuarantine = operation({
  name: 'list-quarantine',
  kind: 'query',
  permission: 'entities.read',
  summary: '隔离行列表',
  input: z.object({
    batchId: z.uuid(),
    reason: z.string().max(40).optional(),
    state: state.optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(50),
    offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  }),
  output: z.object({
    total: z.number().int(),
    reasons: z.array(z.object({ reason: z.string(), count: z.number().int() })),
    rows: z.array(
      z.object({
        rowNo: z.number().int(),
        lineNo: z.number().int(),
        titles: z.array(z.string()),
        cells: z.array(z.string()),
        reason: z.string(),
        faults: z.array(rowFault),
        state,
        stateName: z.string(),
        correctedCells: z.array(z.string()).nullable(),
        remainingFaults: z.array(rowFault).nullable(),
        correctedBy: z.string().nullable(),
        correctedAt: z.string().nullable(),
        discardReason: z.string().nullable(),
      }),
    ),
  }),
  async run(act, input) {
    if ((await findBatch(act.tx, input.batchId)) === undefined) return no('no-such-batch')
    const found = await listQuarantined(act.tx, input.batchId, input, input.limit, input.offset)
    return ok({
      total: found.total,
      reasons: found.reasons,
      rows: found.rows.map((row) => ({
        ...row,
        titles: [...row.titles],
        cells: [...row.cells],
        faults: [...row.faults],
        stateName: words.rowStates[row.state],
        correctedCells: row.correctedCells === null ? null : [...row.correctedCells],
        remainingFaults: row.remainingFaults === null ? null : [...row.remainingFaults],
        correctedAt: row.correctedAt?.toISOString() ?? null,
      })),
    })
  },
})
