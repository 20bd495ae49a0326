import type { Tx } from '#platform/tx.ts'

/** 见证人 of a shared seed and how far each is. @technical */
export interface StoredParty {
  readonly wave: number
  readonly position: number
  readonly name: string
  readonly organ: string
  readonly accountId: string | null
  readonly commitment: string | null
  readonly share: Buffer | null
  readonly revealedAt: Date | null
}

/** The parties of every wave; each gives a share of its own to each wave. */
export function listParties(tx: Tx, planId: string): Promise<StoredParty[]> {
  return tx.rows<StoredParty>(
    `select wave, position, name, organ, account_id as "accountId", commitment, share, revealed_at as "revealedAt"
     from draw.party where plan_id = $1 order by wave, position`,
    [planId],
  )
}

/** Locks one party's row. */
export function lockParty(tx: Tx, planId: string, wave: number, name: string): Promise<StoredParty | undefined> {
  return tx.maybe<StoredParty>(
    `select wave, position, name, organ, account_id as "accountId", commitment, share, revealed_at as "revealedAt"
     from draw.party where plan_id = $1 and name = $2 and wave = $3 for update`,
    [planId, name, wave],
  )
}

export async function storeCommitment(
  tx: Tx,
  planId: string,
  party: Pick<StoredParty, 'wave' | 'position'>,
  commitment: string,
  now: Date,
): Promise<void> {
  tx.later(
    `update draw.party set commitment = $3, committed_at = $4 where plan_id = $1 and position = $2 and wave = $5`,
    [planId, party.position, commitment, now, party.wave],
  )
}

export async function storeShare(
  tx: Tx,
  planId: string,
  party: Pick<StoredParty, 'wave' | 'position'>,
  share: Uint8Array,
  now: Date,
): Promise<void> {
  tx.later(`update draw.party set share = $3, revealed_at = $4 where plan_id = $1 and position = $2 and wave = $5`, [
    planId,
    party.position,
    share,
    now,
    party.wave,
  ])
}
