import { compareDays } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'

/** What the roster of the day says of an officer who holds a certificate in force. @technical */
export interface CertifiedOfficer {
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

/** @technical */
export interface OfficerSources {
  /** People kept as officers, whatever their certificate; professionals, grid members and assistants are not among them. */
  readonly officers: ReadonlySet<string>
  /** Those of them with a certificate in force on the day. */
  readonly certified: ReadonlyMap<string, CertifiedOfficer>
}

/** Whom and where the officers inspect. @technical */
export interface OfficerPlace {
  readonly entityId: string
  readonly divisionCode: string
  /** 异地协助 was approved: districts do not bind. */
  readonly isAssisted?: boolean
}

/** Checks each named person once against the roster of the day: people are counted, not accounts. */
export function checkOfficers(
  officerIds: readonly string[],
  sources: OfficerSources,
  place: OfficerPlace,
): OfficerCheck[] {
  return [...new Set(officerIds)].map((officerId) => ({ officerId, obstacle: obstacleOf(officerId, sources, place) }))
}

/** A certificate counts from its first to its last day, both included, unless revoked. */
export function isCertificateValid(
  certificate: { readonly validFrom: PlainDate; readonly validTo: PlainDate; readonly revokedOn: PlainDate | null },
  day: PlainDate,
): boolean {
  if (certificate.revokedOn !== null && compareDays(certificate.revokedOn, day) <= 0) return false
  return compareDays(certificate.validFrom, day) <= 0 && compareDays(day, certificate.validTo) <= 0
}

function obstacleOf(officerId: string, sources: OfficerSources, place: OfficerPlace): OfficerObstacle | null {
  if (!sources.officers.has(officerId)) return 'not-an-officer'
  const officer = sources.certified.get(officerId)
  if (officer === undefined) return 'certificate-invalid'
  if (officer.recusals.includes(place.entityId)) return 'recused'
  if (place.isAssisted === true) return null
  return coversDivision(officer.districts, place.divisionCode) ? null : 'outside-district'
}

// An officer without districts serves the whole city; a code covers the codes it begins.
function coversDivision(districts: readonly string[], divisionCode: string): boolean {
  return (
    districts.length === 0 || divisionCode === '' || districts.some((district) => divisionCode.startsWith(district))
  )
}
