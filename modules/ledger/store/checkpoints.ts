import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import { checkpointBody, logSignatureLine } from '../domain/note.ts'

/** @technical */
export interface Checkpoint {
  readonly size: number
  readonly root: string
  readonly note: string
  readonly signedAt: Date
}

/** Signs the tree at `size` unless that size was signed before; the primary key forbids a second root for one size. */
export async function signCheckpoint(act: Act, size: number, root: Uint8Array): Promise<void> {
  const { origin, keys } = act.settings
  const body = checkpointBody(origin, size, root)
  const note = `${body}\n${logSignatureLine(origin, keys.secret('ledger-ed25519'), body)}`
  await act.tx.run(
    `insert into ledger.checkpoint (size, root, note, signed_at) values ($1, $2, $3, $4) on conflict do nothing`,
    [size, Buffer.from(root).toString('hex'), note, act.now],
  )
}

export async function addCosignature(
  tx: Tx,
  row: { size: number; witnessId: string; at: Date; line: string },
): Promise<void> {
  await tx.run(
    `insert into ledger.cosignature (size, witness_id, cosigned_at, line) values ($1, $2, $3, $4) on conflict do nothing`,
    [row.size, row.witnessId, row.at, row.line],
  )
}

export async function addWitness(
  tx: Tx,
  row: {
    witnessId: string
    name: string
    person: string
    organ: string
    publicKey: string
    demonstration: boolean
    at: Date
  },
): Promise<void> {
  await tx.run(
    `insert into ledger.witness (witness_id, name, person, organ, public_key, demonstration, registered_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.witnessId, row.name, row.person, row.organ, row.publicKey, row.demonstration, row.at],
  )
}
