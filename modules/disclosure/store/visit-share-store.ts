import type { Tx } from '#platform/tx.ts'

/** Counts one begun visit. Locks the row of its year, agency and ground. */
export async function countVisit(
  tx: Tx,
  of: { year: number; agencyId: string; agencyName: string; ground: string; label: string },
): Promise<void> {
  tx.later(
    `insert into disclosure.public_visit_share as s (year, agency_id, ground, agency_name, label, visits) values ($1, $2, $3, $4, $5, 1)
     on conflict (year, agency_id, ground) do update set visits = s.visits + 1`,
    [of.year, of.agencyId, of.ground, of.agencyName, of.label],
  )
}
