import { findOfficer, listRoster } from '#identity'
import type { RosterOfficer } from '#identity'
import { parameter } from '#law'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { checkOfficers } from '../domain/visit-officers.ts'
import type { OfficerObstacle, OfficerPlace } from '../domain/visit-officers.ts'
import type { VisitOfficer } from '../domain/visit.ts'
import { no } from '../refusals.ts'

/** @technical */
export type Assignment = Pick<VisitOfficer, 'officerId' | 'officerName' | 'certificateNo' | 'isLead'>

const OBSTACLE_WORDS: Readonly<Record<OfficerObstacle, string>> = {
  'not-an-officer': '不是持有行政执法证的执法人员（协助人员、第三方、网格员不计入）',
  'certificate-invalid': '行政执法证不在有效期内',
  recused: '对该主体应当回避',
  'outside-district': '不在其执法区域内，异地检查须先经协助批准',
}

/**
 * The named officers, fit to inspect this entity today; the first leads. Refuses the first unfit person by name, and fewer
 * than the law's number (行政处罚法第四十二条): persons are counted, not accounts.
 */
export async function checkedOfficers(
  act: Act,
  officerIds: readonly string[],
  place: OfficerPlace,
): Promise<Result<Assignment[]>> {
  const found = await readOfficers(act, officerIds)
  const checks = checkOfficers(officerIds, { officers: new Set(found.names.keys()), certified: found.certified }, place)
  const reasons = checks.flatMap(({ officerId, obstacle }) =>
    obstacle === null ? [] : [`${found.names.get(officerId) ?? '所列人员'}${OBSTACLE_WORDS[obstacle]}`],
  )
  const fit = checks.filter((check) => check.obstacle === null)
  const minimum = minimumOfficers(act)
  if (fit.length < minimum) {
    return no('too-few-officers', {
      present: fit.length,
      minimum,
      reasons: reasons.length === 0 ? '' : `${reasons.join('；')}。`,
    })
  }
  if (reasons.length > 0) return no('officer-not-suitable', { reasons: reasons.join('；') })
  return ok(
    fit.map(({ officerId }, index) => ({
      officerId,
      officerName: found.names.get(officerId) ?? '',
      certificateNo: found.certified.get(officerId)?.certificateNo ?? '',
      isLead: index === 0,
    })),
  )
}

/** The officers a draw assigned, with the certificate they hold today; nobody is refused here, startVisit judges on the day. */
export async function assignedOfficers(act: Act, officerIds: readonly string[]): Promise<Assignment[]> {
  const found = await readOfficers(act, officerIds)
  return [...new Set(officerIds)].map((officerId, index) => ({
    officerId,
    officerName: found.names.get(officerId) ?? '',
    certificateNo: found.certified.get(officerId)?.certificateNo ?? '',
    isLead: index === 0,
  }))
}

/** How many officers an inspection needs today. */
export function minimumOfficers(act: Pick<Act, 'today'>): number {
  return Number(parameter('inspection-officers-minimum', act.today).value)
}

async function readOfficers(
  act: Act,
  officerIds: readonly string[],
): Promise<{ names: Map<string, string>; certified: Map<string, RosterOfficer> }> {
  const names = new Map<string, string>()
  const agencyIds = new Set<string>()
  const officers = await Promise.all([...new Set(officerIds)].map((officerId) => findOfficer(act.tx, officerId)))
  for (const officer of officers) {
    if (officer === undefined || officer.kind !== 'officer') continue
    names.set(officer.id, officer.name)
    agencyIds.add(officer.agencyId)
  }
  const roster = await listRoster(act.tx, {
    agencyIds: [...agencyIds],
    onDate: act.today,
    officerIds: [...names.keys()],
  })
  return { names, certified: new Map(roster.map((one) => [one.id, one])) }
}
