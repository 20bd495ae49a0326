import type { Tx } from '#platform/tx.ts'
import type { Checkpoint } from '../store/checkpoints.ts'

interface CheckpointRow {
  size: string
  root: string
  note: string
  signed_at: Date
}

/** The newest signed checkpoint, or undefined before the first leaf. */
export async function latestCheckpoint(tx: Tx): Promise<Checkpoint | undefined> {
  return asCheckpoint(
    await tx.maybe<CheckpointRow>(
      `select size, root, note, signed_at from ledger.checkpoint order by size desc limit 1`,
    ),
  )
}

export async function checkpointAt(tx: Tx, size: number): Promise<Checkpoint | undefined> {
  return asCheckpoint(
    await tx.maybe<CheckpointRow>(`select size, root, note, signed_at from ledger.checkpoint where size = $1`, [size]),
  )
}

function asCheckpoint(row: CheckpointRow | undefined): Checkpoint | undefined {
  return row === undefined
    ? undefined
    : { size: Number(row.size), root: row.root, note: row.note, signedAt: row.signed_at }
}
