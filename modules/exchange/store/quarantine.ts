import { copyLines, linesOf } from '#platform/postgres/copy-lines.ts'
import { arrayText, copyText } from '#platform/postgres/copy-text.ts'
import type { Act } from '#platform/operation.ts'
import type { FeedFault } from '../domain/feed-fault.ts'

/** Of which record a row of doubtful owner is, and which match waits for a person. @technical */
export interface DoubtedRow {
  readonly recordKey: string
  readonly matchId: string | null
}

/** A row on its way into quarantine. @technical */
export interface NewQuarantinedRow {
  readonly rowNo: number
  readonly lineNo: number
  readonly cells: readonly string[]
  readonly hash: string
  readonly faults: readonly FeedFault[]
  readonly doubted?: DoubtedRow | undefined
}

/** Which batch of which feed of which agency the rows came with. @technical */
export interface QuarantineOf {
  readonly batchId: string
  readonly feedKey: string
  readonly agency: string
  readonly titles: readonly string[]
}

/** Copies rows into quarantine with every fault and what stood in the file. Locks nothing. */
export async function copyQuarantined(act: Act, of: QuarantineOf, rows: readonly NewQuarantinedRow[]): Promise<void> {
  const titles = copyText(arrayText(of.titles))
  const at = act.now.toISOString()
  await copyLines(
    act.tx,
    `copy exchange.quarantined_row (batch_id, row_no, line_no, feed_key, agency, cells, titles, reason, faults, state,
       row_hash, arrived_at, record_key, match_id) from stdin`,
    linesOf(
      rows,
      (row) =>
        `${of.batchId}\t${row.rowNo}\t${row.lineNo}\t${of.feedKey}\t${copyText(of.agency)}\t${copyText(arrayText(row.cells))}\t${titles}\t${row.faults[0]?.reason ?? ''}\t${copyText(JSON.stringify(row.faults))}\twaiting\t\\\\x${row.hash}\t${at}\t${copyText(row.doubted?.recordKey ?? null)}\t${copyText(row.doubted?.matchId ?? null)}\n`,
    ),
  )
}

/** Keeps a correction beside what stood in the file. Locks the row. */
export async function keepCorrection(
  act: Act,
  batchId: string,
  rowNo: number,
  correction: { cells: readonly string[]; remaining: readonly FeedFault[] },
): Promise<void> {
  await act.tx.run(
    `update exchange.quarantined_row set corrected_cells = $3, remaining_faults = $4,
       state = case when $5::boolean then 'corrected' else 'waiting' end, settled_by = $6, settled_at = $7
     where batch_id = $1 and row_no = $2 and state in ('waiting', 'corrected')`,
    [
      batchId,
      rowNo,
      correction.cells,
      JSON.stringify(correction.remaining),
      correction.remaining.length === 0,
      act.actor.personName,
      act.now,
    ],
  )
}

/** Says what became of rows that were loaded again. Locks them. */
export async function settleRows(
  act: Act,
  batchId: string,
  rowNos: readonly number[],
  state: 'loaded' | 'unchanged',
): Promise<void> {
  if (rowNos.length === 0) return
  await act.tx.run(
    `update exchange.quarantined_row set state = $3, settled_by = $4, settled_at = $5
     where batch_id = $1 and row_no = any ($2::bigint[])`,
    [batchId, rowNos, state, act.actor.personName, act.now],
  )
}

/** A row that waits, and why. @technical */
export interface WaitingRow {
  readonly batchId: string
  readonly rowNo: number
  readonly faults: readonly FeedFault[]
  readonly doubted: DoubtedRow | undefined
}

/** Puts a row back to waiting with the faults only loading could show. Locks it. */
export async function sendBack(act: Act, row: WaitingRow): Promise<void> {
  await act.tx.run(
    `update exchange.quarantined_row set state = 'waiting', remaining_faults = $3, record_key = coalesce($4, record_key),
       match_id = coalesce($5, match_id) where batch_id = $1 and row_no = $2`,
    [row.batchId, row.rowNo, JSON.stringify(row.faults), row.doubted?.recordKey ?? null, row.doubted?.matchId ?? null],
  )
}

/** Lets a row that had left the quarantine wait in it again, under its new reason. Locks it. */
export async function waitAgain(act: Act, row: WaitingRow): Promise<void> {
  await sendBack(act, row)
  await act.tx.run(
    `update exchange.quarantined_row set reason = $3, settled_by = null, settled_at = null where batch_id = $1 and row_no = $2`,
    [row.batchId, row.rowNo, row.faults[0]?.reason ?? ''],
  )
}

/** Marks rows as given back to their source on a slip; answers how many. Locks them. */
export async function markReturned(
  act: Act,
  slipId: string,
  rows: readonly { batchId: string; rowNo: number }[],
): Promise<number> {
  return act.tx.run(
    `update exchange.quarantined_row q set state = 'returned', slip_id = $1, settled_by = $2, settled_at = $3
     from unnest($4::uuid[], $5::bigint[]) as n (batch_id, row_no)
     where q.batch_id = n.batch_id and q.row_no = n.row_no and q.state in ('waiting', 'corrected')`,
    [slipId, act.actor.personName, act.now, rows.map((row) => row.batchId), rows.map((row) => row.rowNo)],
  )
}
