import { findAgency } from '#identity'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { no } from '../refusals.ts'

/** The organ in whose name the actor inspects: a 派出机构 acts for the organ that sent it out. Refuses one outside the actor's scope. */
export async function organOfActor(act: Act): Promise<Result<string>> {
  const { agencyId, scope } = act.actor
  let agency = agencyId === null ? undefined : await findAgency(act.tx, agencyId)
  while (agency?.kind === 'dispatched' && agency.parentId !== null) agency = await findAgency(act.tx, agency.parentId)
  return agency === undefined || !scope.includes(agency.id) ? no('agency-outside-scope') : ok(agency.id)
}
