import type { Act } from '#platform/operation.ts'
import type { RowFault } from '../domain/quarantine-reason.ts'

/** Keeps a correction beside what stood in the file. Locks the quarantined row. */
export async function keepCorrection(
  act: Act,
  batchId: string,
  rowNo: number,
  correction: {
    readonly cells: readonly string[]
    readonly state: 'waiting' | 'corrected'
    readonly remainingFaults: readonly RowFault[]
  },
): Promise<void> {
  await act.tx.run(
    `update entities.quarantine set corrected_cells = $3, state = $4, remaining_faults = $5, corrected_by = $6, corrected_at = $7
     where batch_id = $1 and row_no = $2`,
    [
      batchId,
      rowNo,
      correction.cells,
      correction.state,
      JSON.stringify(correction.remainingFaults),
      act.actor.personName,
      act.now,
    ],
  )
}

/** Says what became of corrected rows. Locks them. */
export async function settleQuarantined(
  act: Act,
  batchId: string,
  rowNos: readonly number[],
  state: 'loaded' | 'unchanged',
): Promise<void> {
  if (rowNos.length === 0) return
  await act.tx.run(`update entities.quarantine set state = $3 where batch_id = $1 and row_no = any ($2::bigint[])`, [
    batchId,
    rowNos,
    state,
  ])
}

/** Puts a corrected row back to waiting with the fault that only loading could show. Locks it. */
export async function sendBack(act: Act, batchId: string, rowNo: number, faults: readonly RowFault[]): Promise<void> {
  await act.tx.run(
    `update entities.quarantine set state = 'waiting', remaining_faults = $3 where batch_id = $1 and row_no = $2`,
    [batchId, rowNo, JSON.stringify(faults)],
  )
}

/** Lays a row aside for good, with the reason. Locks it. */
export async function discardRow(act: Act, batchId: string, rowNo: number, reason: string): Promise<void> {
  await act.tx.run(
    `update entities.quarantine set state = 'discarded', discard_reason = $3, corrected_by = $4, corrected_at = $5
     where batch_id = $1 and row_no = $2`,
    [batchId, rowNo, reason, act.actor.personName, act.now],
  )
}

/** Marks open rows as given back to their source on a slip; answers how many. Locks them. */
export async function markReturned(
  act: Act,
  slipId: string,
  batchId: string,
  rowNos: readonly number[],
): Promise<number> {
  return act.tx.run(
    `update entities.quarantine set state = 'returned', slip_id = $1, corrected_by = $2, corrected_at = $3
     where batch_id = $4 and row_no = any ($5::bigint[]) and state in ('waiting', 'corrected')`,
    [slipId, act.actor.personName, act.now, batchId, rowNos],
  )
}
