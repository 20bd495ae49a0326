import type { Act } from '#platform/operation.ts'

/** Keeps that a record is no business, with the reason; twice is once. Locks nothing. */
export async function insertRestingRuling(
  act: Act,
  of: { readonly entityId: string; readonly factId: string; readonly reason: string },
  leafHash: string,
): Promise<void> {
  await act.tx.run(
    `insert into entities.resting_ruling (entity_id, fact_id, reason, ruled_by, ruled_at, leaf_hash)
     values ($1, $2, $3, $4, $5, $6) on conflict on constraint resting_ruling_pk do nothing`,
    [of.entityId, of.factId, of.reason, act.actor.personName, act.now, leafHash],
  )
}
