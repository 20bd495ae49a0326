import type { Tx } from '#platform/tx.ts'

/** 见证人 of a shared seed and how far each is. @technical */
export interface StoredParty {
  readonly position: number
  readonly name: string
  readonly organ: string
  readonly accountId: string | null
  readonly commitment: string | null
  readonly share: Buffer | null
  readonly revealedAt: Date | null
}

export function listParties(tx: Tx, planId: string): Promise<StoredParty[]> {
  return tx.rows<StoredParty>(
    `select position, name, organ, account_id as "accountId", commitment, share, revealed_at as "revealedAt"
     from draw.party where plan_id = $1 order by position`,
    [planId],
  )
}

/** Locks one party's row. */
export function lockParty(tx: Tx, planId: string, name: string): Promise<StoredParty | undefined> {
  return tx.maybe<StoredParty>(
    `select position, name, organ, account_id as "accountId", commitment, share, revealed_at as "revealedAt"
     from draw.party where plan_id = $1 and name = $2 for update`,
    [planId, name],
  )
}

export async function storeCommitment(
  tx: Tx,
  planId: string,
  position: number,
  commitment: string,
  now: Date,
): Promise<void> {
  await tx.run(`update draw.party set commitment = $3, committed_at = $4 where plan_id = $1 and position = $2`, [
    planId,
    position,
    commitment,
    now,
  ])
}

export async function storeShare(
  tx: Tx,
  planId: string,
  position: number,
  share: Uint8Array,
  now: Date,
): Promise<void> {
  await tx.run(`update draw.party set share = $3, revealed_at = $4 where plan_id = $1 and position = $2`, [
    planId,
    position,
    share,
    now,
  ])
}
