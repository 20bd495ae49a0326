import { findAgency } from '#identity'
import type { Agency } from '#identity'
import type { Tx } from '#platform/tx.ts'
import type { Visit } from '../domain/visit.ts'
import { partOf } from '../store/held-visit.ts'

/** The organ in whose name a visit is made. */
export function organOfVisit(
  tx: Tx,
  { visitId, agencyId }: Pick<Visit, 'visitId' | 'agencyId'>,
): Promise<Agency | undefined> {
  return partOf(tx, visitId, 'organ', () => findAgency(tx, agencyId))
}
