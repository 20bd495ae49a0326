import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface NewDelegation {
  readonly id: string
  readonly number: string
  readonly fromAgencyId: string
  readonly toAgencyId: string
  readonly itemIds: readonly string[]
  readonly powers: readonly string[]
  readonly scope: string
  readonly validFrom: string
  readonly validTo: string
  readonly hash: Buffer
  readonly by: string
  readonly at: Date
}

/** Keeps an instrument; 0 when its number is taken. Locks nothing. */
export function insertDelegation(tx: Tx, one: NewDelegation): Promise<number> {
  return tx.run(
    `insert into catalogue.delegation (delegation_id, number, from_agency_id, to_agency_id, item_ids, powers, scope,
       valid_from, valid_to, content_hash, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (from_agency_id, number) do nothing`,
    [
      one.id,
      one.number,
      one.fromAgencyId,
      one.toAgencyId,
      one.itemIds,
      one.powers,
      one.scope,
      one.validFrom,
      one.validTo,
      one.hash,
      one.by,
      one.at,
    ],
  )
}

/** The content hash of an instrument with this id; locks nothing. */
export function findDelegationHash(tx: Tx, id: string): Promise<{ readonly hash: Buffer } | undefined> {
  return tx.maybe(`select content_hash as hash from catalogue.delegation where delegation_id = $1`, [id])
}

/** The instrument of an agency, locked for its end. */
export function lockDelegation(
  tx: Tx,
  id: string,
  agencyId: string | null,
): Promise<{ readonly number: string; readonly endedOn: string | null } | undefined> {
  return tx.maybe(
    `select number, ended_on as "endedOn" from catalogue.delegation where delegation_id = $1 and from_agency_id = $2 for update`,
    [id, agencyId],
  )
}

/** Ends an instrument before its day. Locks the row. */
export async function endDelegationRow(
  tx: Tx,
  end: { readonly id: string; readonly on: string; readonly reason: string; readonly by: string },
): Promise<void> {
  await tx.run(
    `update catalogue.delegation set ended_on = $2, ended_reason = $3, ended_by = $4 where delegation_id = $1`,
    [end.id, end.on, end.reason, end.by],
  )
}
