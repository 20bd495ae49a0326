import type { Act } from '#platform/operation.ts'

/** @technical */
export interface NewReturnSlip {
  readonly slipId: string
  readonly number: string
  readonly feedKey: string
  readonly agency: string
  readonly rowCount: number
  readonly reason: string
  readonly fileHash: string
}

/** The next serial of the year; slips are numbered one after another. Holds a lock until the transaction ends. */
export async function nextSlipSerial(act: Act, year: string): Promise<number> {
  await act.tx.run(`select pg_advisory_xact_lock(hashtext('exchange.return-slip'))`)
  const { count } = await act.tx.one<{ count: number }>(
    `select count(*)::int as count from exchange.return_slip where to_char(returned_at at time zone 'Asia/Shanghai', 'YYYY') = $1`,
    [year],
  )
  return count + 1
}

/** Writes a slip. Locks nothing. */
export async function insertReturnSlip(act: Act, slip: NewReturnSlip): Promise<void> {
  await act.tx.run(
    `insert into exchange.return_slip (slip_id, number, feed_key, agency, row_count, reason, file_hash, returned_by, returned_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      slip.slipId,
      slip.number,
      slip.feedKey,
      slip.agency,
      slip.rowCount,
      slip.reason,
      slip.fileHash,
      act.actor.personName,
      act.now,
    ],
  )
}

/** Puts down the receipt of the source, once; false when there is one. Locks the slip's row. */
export async function acknowledgeSlip(act: Act, slipId: string, receipt: string): Promise<boolean> {
  const written = await act.tx.run(
    `update exchange.return_slip set receipt = $2, acknowledged_by = $3, acknowledged_at = $4
     where slip_id = $1 and receipt is null`,
    [slipId, receipt, act.actor.personName, act.now],
  )
  return written === 1
}
