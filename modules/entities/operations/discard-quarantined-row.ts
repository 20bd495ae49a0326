import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findQuarantined } from '../queries/import-batches.ts'
import { no } from '../refusals.ts'
import { discardRow } from '../store/correct-row.ts'
import { settleRows } from '../store/import-batch.ts'
import { words } from '../strings.ts'

/** Lays a quarantined row aside for good, with a reason; it stays on view and in the equation as 作废. */
export const discardQuarantinedRow = operation({
  name: 'discard-quarantined-row',
  kind: 'act',
  permission: 'entities.correct',
  summary: '作废隔离行',
  input: z.object({
    batchId: z.uuid(),
    rowNo: z.coerce.number().int().min(1),
    reason: z.string().trim().min(2).max(400),
  }),
  output: z.object({ rowNo: z.number().int(), state: z.literal('discarded') }),
  async run(act, { batchId, rowNo, reason }) {
    const row = await findQuarantined(act.tx, batchId, rowNo)
    if (row === undefined) return no('no-such-row', { row: rowNo })
    if (row.state !== 'waiting' && row.state !== 'corrected')
      return no('row-settled', { row: rowNo, state: words.rowStates[row.state] })
    await discardRow(act, batchId, rowNo, reason)
    await settleRows(act.tx, batchId, { loaded: 0, changed: 0, unchanged: 0, discarded: 1 })
    await record(act, {
      type: 'entities.discard-row',
      subject: { kind: 'import-batch', id: batchId },
      fields: { 'row-no': String(rowNo), reason },
    })
    return ok({ rowNo, state: 'discarded' as const })
  },
})
