import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface ReturnSlipRow {
  readonly slipId: string
  readonly number: string
  readonly feedKey: string
  readonly agency: string
  readonly rowCount: number
  readonly reason: string
  readonly fileHash: string
  readonly returnedBy: string
  readonly returnedAt: Date
  readonly receipt: string | null
  readonly acknowledgedBy: string | null
  readonly acknowledgedAt: Date | null
}

const columns = `slip_id as "slipId", number, feed_key as "feedKey", agency, row_count as "rowCount", reason, file_hash as "fileHash",
  returned_by as "returnedBy", returned_at as "returnedAt", receipt, acknowledged_by as "acknowledgedBy",
  acknowledged_at as "acknowledgedAt"`

export async function findReturnSlip(tx: Tx, slipId: string): Promise<ReturnSlipRow | undefined> {
  return tx.maybe<ReturnSlipRow>(`select ${columns} from exchange.return_slip where slip_id = $1`, [slipId])
}

/** Slips, the latest first. */
export async function listSlips(
  tx: Tx,
  limit: number,
  offset: number,
): Promise<{ rows: ReturnSlipRow[]; total: number }> {
  const rows = await tx.rows<ReturnSlipRow>(
    `select ${columns} from exchange.return_slip order by returned_at desc, number desc limit $1 offset $2`,
    [limit, offset],
  )
  const { total } = await tx.one<{ total: number }>(`select count(*)::int as total from exchange.return_slip`)
  return { rows, total }
}
