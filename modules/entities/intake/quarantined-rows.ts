import { record } from '#ledger'
import { ok, type Result } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import type { RowFault } from '../domain/quarantine-reason.ts'
import { readHeader } from '../domain/register-columns.ts'
import { readRegisterRow } from '../domain/register-row.ts'
import { findBatch, findQuarantined } from '../queries/import-batches.ts'
import { readRegisterTables } from '../queries/read-register-tables.ts'
import { no } from '../refusals.ts'
import { keepCorrection, markReturned } from '../store/correct-row.ts'
import { countReturned } from '../store/import-batch.ts'
import { words } from '../strings.ts'

/** Where a quarantined row of a register file stands. */
interface RegisterRowPlace {
  readonly batchId: string
  readonly rowNo: number
}

/** One correction in place, its examination and its leaf; answers the faults that remain, and without any the row waits for loading. */
export async function correctRegisterRow(
  act: Act,
  { batchId, rowNo, cells }: RegisterRowPlace & { readonly cells: readonly string[] },
): Promise<Result<readonly RowFault[]>> {
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
  const remainingFaults = reading.ok ? [] : reading.faults
  const state = reading.ok ? 'corrected' : 'waiting'
  await keepCorrection(act, batchId, rowNo, { cells, state, remainingFaults })
  await record(act, {
    type: 'entities.correct-row',
    subject: { kind: 'import-batch', id: batchId },
    fields: { 'row-no': String(rowNo), was: row.cells.join('\u001F'), became: cells.join('\u001F'), state },
  })
  return ok(remainingFaults)
}

/**
 * Marks rows of register files as given back to their source on a slip; they stay counted as quarantined. Answers how many;
 * the leaf is the slip's. Locks the rows and their batches.
 */
export async function returnRegisterRows(act: Act, slipId: string, rows: readonly RegisterRowPlace[]): Promise<number> {
  const byBatch = Map.groupBy(rows, (row) => row.batchId)
  let marked = 0
  for (const [batchId, places] of byBatch) {
    const rowNos = places.map((row) => row.rowNo)
    const count = await markReturned(act, slipId, batchId, rowNos)
    await countReturned(act.tx, batchId, count)
    marked += count
  }
  return marked
}
