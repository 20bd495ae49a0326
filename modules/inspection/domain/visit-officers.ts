import { compareDays } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'

/** What the roster says of an officer on the day of the visit. @technical */
export interface RosterOfficer {
  readonly id: string
  readonly certificateNo: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate
  readonly recusals: readonly string[]
  readonly districts: readonly string[]
}

/** Why a person does not count as an officer of this visit (行政处罚法第四十二条, 第四十三条; 国办发〔2024〕54号). @technical */
export type OfficerObstacle = 'not-an-officer' | 'certificate-invalid' | 'recused' | 'outside-district'

/** @technical */
export interface OfficerCheck {
  readonly officerId: string
  readonly obstacle: OfficerObstacle | null
}

/**
 * Checks each named person against the roster of the day. Only certified officers count: professionals,
 * grid members and assistants are not on the roster and so are 'not-an-officer'.
 */
export function checkOfficers(
  officerIds: readonly string[],
  roster: ReadonlyMap<string, RosterOfficer>,
  place: { entityId: string; divisionCode: string },
  day: PlainDate,
): OfficerCheck[] {
  return [...new Set(officerIds)].map((officerId) => ({
    officerId,
    obstacle: obstacleOf(roster.get(officerId), place, day),
  }))
}

/** A certificate counts from its first to its last day, both included. */
export function isCertificateValid(officer: Pick<RosterOfficer, 'validFrom' | 'validTo'>, day: PlainDate): boolean {
  return compareDays(officer.validFrom, day) <= 0 && compareDays(day, officer.validTo) <= 0
}

function obstacleOf(
  officer: RosterOfficer | undefined,
  place: { entityId: string; divisionCode: string },
  day: PlainDate,
): OfficerObstacle | null {
  if (officer === undefined) return 'not-an-officer'
  if (!isCertificateValid(officer, day)) return 'certificate-invalid'
  if (officer.recusals.includes(place.entityId)) return 'recused'
  if (!coversDivision(officer.districts, place.divisionCode)) return 'outside-district'
  return null
}

// An officer without districts serves the whole city; otherwise one of the codes begins the division's code.
function coversDivision(districts: readonly string[], divisionCode: string): boolean {
  return districts.length === 0 || districts.some((district) => divisionCode.startsWith(district))
}
