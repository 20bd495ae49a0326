import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { type Act, operation } from '#platform/operation.ts'
import { readHeader } from '../domain/register-columns.ts'
import { readRegisterRow } from '../domain/register-row.ts'
import { rowHash } from '../intake/load-register.ts'
import { manyIds } from '#platform/intake/many-ids.ts'
import { type Merged, mergeRows } from '../intake/merge-rows.ts'
import { type BatchRow, findBatch, listCorrected, type QuarantineRow } from '../queries/import-batches.ts'
import { readRegisterTables } from '../queries/read-register-tables.ts'
import { no } from '../refusals.ts'
import { addBigramFrequency } from '../store/bigram-frequency.ts'
import { sendBack, settleQuarantined } from '../store/correct-row.ts'
import type { IncomingRow } from '../store/copy-rows.ts'
import { settleRows, takeRegister } from '../store/import-batch.ts'
import { equationOf } from '../strings.ts'

/**
 * Loads every corrected row of a batch. A row that contradicts the register goes back to waiting with its reason; the
 * batch's equation stays true. Refused: nothing corrected, another import running.
 */
export const reloadCorrected = operation({
  name: 'reload-corrected',
  kind: 'act',
  permission: 'entities.correct',
  summary: '载入已更正的隔离行',
  input: z.object({ batchId: z.uuid() }),
  output: z.object({
    loaded: z.number().int(),
    unchanged: z.number().int(),
    sentBack: z.number().int(),
    equation: z.string(),
  }),
  async run(act, { batchId }) {
    const batch = await findBatch(act.tx, batchId)
    if (batch === undefined) return no('no-such-batch')
    if (!(await takeRegister(act.tx))) return no('import-running')
    const corrected = await listCorrected(act.tx, batchId)
    if (corrected.length === 0) return no('nothing-corrected')
    const incoming = await readCorrected(act, batch, corrected)
    const stamp = { batchId, source: batch.source, at: act.now }
    const frequency = new Map<number, number>()
    const merged = await mergeRows({ act, stamp, newId: manyIds(act.ports), frequency }, incoming)
    await addBigramFrequency(act.tx, frequency)
    const moved = await settle(act, batchId, incoming, merged)
    await record(act, {
      type: 'entities.reload-corrected',
      subject: { kind: 'import-batch', id: batchId },
      fields: {
        loaded: String(moved.loaded),
        unchanged: String(moved.unchanged),
        'sent-back': String(merged.quarantined.length),
      },
    })
    const after = await findBatch(act.tx, batchId)
    return ok({
      loaded: moved.loaded,
      unchanged: moved.unchanged,
      sentBack: merged.quarantined.length,
      equation: equationOf(after ?? batch),
    })
  },
})

async function readCorrected(act: Act, batch: BatchRow, rows: readonly QuarantineRow[]): Promise<IncomingRow[]> {
  const tables = await readRegisterTables(act.tx, act.today, batch.declaredStatus)
  return rows.map((row) => {
    const columns = readHeader(row.titles)
    const cells = row.correctedCells ?? row.cells
    if (columns === undefined) throw new Error(`batch ${batch.batchId} has no readable header`)
    const reading = readRegisterRow(cells, columns, tables)
    if (!reading.ok)
      throw new Error(`row ${row.rowNo} of batch ${batch.batchId} was marked corrected but still has faults`)
    return { rowNo: row.rowNo, lineNo: row.lineNo, cells, hash: rowHash(cells, columns, tables), row: reading.row }
  })
}

async function settle(
  act: Act,
  batchId: string,
  incoming: readonly IncomingRow[],
  merged: Merged,
): Promise<{ loaded: number; unchanged: number }> {
  const back = new Set(merged.quarantined.map((row) => row.rowNo))
  const same = new Set(merged.unchangedRows)
  for (const row of merged.quarantined) await sendBack(act, batchId, row.rowNo, row.faults)
  const numbers = incoming.map((row) => row.rowNo).filter((rowNo) => !back.has(rowNo))
  const unchanged = numbers.filter((rowNo) => same.has(rowNo))
  const loaded = numbers.filter((rowNo) => !same.has(rowNo))
  await settleQuarantined(act, batchId, loaded, 'loaded')
  await settleQuarantined(act, batchId, unchanged, 'unchanged')
  await settleRows(act.tx, batchId, {
    loaded: loaded.length,
    changed: merged.changed,
    unchanged: unchanged.length,
    discarded: 0,
  })
  return { loaded: loaded.length, unchanged: unchanged.length }
}
