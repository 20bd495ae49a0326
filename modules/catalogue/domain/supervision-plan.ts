import type { DutyProfile } from './duty-profile.ts'

/** What a registrar's own plan must cover (实施意见: 法人资格、一般经营资格、年报公示). */
export const registrarCovers = ['legal-person-status', 'general-business-status', 'annual-report'] as const

/** Organs that must have their say: further permit departments and those that cooperate (R5, R13). */
export function partnerOrgans(profiles: readonly DutyProfile[], lead: string): string[] {
  const named = profiles.flatMap((one) => [...one.permitAgencies, ...one.cooperatingAgencies])
  return [...new Set(named)].filter((organ) => organ !== lead)
}
