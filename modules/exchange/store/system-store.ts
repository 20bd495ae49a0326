import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface NewSystem {
  readonly systemId: string
  readonly agencyId: string
  readonly name: string
  readonly contact: string
  readonly purpose: string
  readonly legalGround: string
  readonly pseudonym: string
}

/** The hash of what stands under an id; locks nothing. */
export async function findSystemHash(tx: Tx, systemId: string): Promise<Buffer | undefined> {
  const row = await tx.maybe<{ hash: Buffer }>(
    `select content_hash as hash from exchange_desk.outside_system where system_id = $1`,
    [systemId],
  )
  return row?.hash
}

/** Adds a system; false when the id is used by one out of sight. Locks nothing. */
export async function insertSystem(
  tx: Tx,
  system: NewSystem,
  hash: Buffer,
  registeredBy: string | null,
  now: Date,
): Promise<boolean> {
  const added = await tx.run(
    `insert into exchange_desk.outside_system (system_id, agency_id, name, contact, purpose, legal_ground, pseudonym, content_hash,
       registered_by, registered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      system.systemId,
      system.agencyId,
      system.name,
      system.contact,
      system.purpose,
      system.legalGround,
      system.pseudonym,
      hash,
      registeredBy,
      now,
    ],
  )
  return added === 1
}
