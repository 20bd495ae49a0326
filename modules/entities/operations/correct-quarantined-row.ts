import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { readHeader } from '../domain/register-columns.ts'
import { readRegisterRow } from '../domain/register-row.ts'
import { findBatch, findQuarantined } from '../queries/import-batches.ts'
import { readRegisterTables } from '../queries/read-register-tables.ts'
import { no } from '../refusals.ts'
import { keepCorrection } from '../store/correct-row.ts'
import { words } from '../strings.ts'
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
    const batch = await findBatch(act.tx, batchId)
    if (batch === undefined) return no('no-such-batch')
    const row = await findQuarantined(act.tx, batchId, rowNo)
    if (row === undefined) return no('no-such-row', { row: rowNo })
    if (row.state !== 'waiting' && row.state !== 'corrected')
      return no('row-settled', { row: rowNo, state: words.rowStates[row.state] })
    if (cells.length !== row.titles.length)
      return no('cells-mismatch', { expected: row.titles.length, found: cells.length })
    const columns = readHeader(row.titles)
    if (columns === undefined) throw new Error(`batch ${batchId} has no readable header`)
    const tables = await readRegisterTables(act.tx, act.today, batch.declaredStatus)
    const reading = readRegisterRow(cells, columns, tables)
    const remainingFaults = reading.ok ? [] : [...reading.faults]
    const state: 'corrected' | 'waiting' = reading.ok ? 'corrected' : 'waiting'
    await keepCorrection(act, batchId, rowNo, { cells, state, remainingFaults })
    await record(act, {
      type: 'entities.correct-row',
      subject: { kind: 'import-batch', id: batchId },
      fields: { 'row-no': String(rowNo), was: row.cells.join('\u001F'), became: cells.join('\u001F'), state },
    })
    return ok({ rowNo, state, remainingFaults })
  },
})
