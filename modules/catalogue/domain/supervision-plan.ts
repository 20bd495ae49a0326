import { z } from 'zod'
import type { DutyProfile } from './duty-profile.ts'

const words = (most: number) => z.string().trim().min(2).max(most)
const names = z.array(z.string().trim().min(1).max(60)).max(20)

/** What a supervision plan says: whom, by what means, how often, against which standard, with whom; and where it looks first. */
export const supervisionPlanSchema = z.strictObject({
  objects: words(300),
  means: z.array(z.string().trim().min(1).max(60)).min(1).max(10),
  frequency: words(200),
  standards: words(400),
  coordination: words(400),
  focus: z.strictObject({ industries: names, fields: names, links: names, goods: names }),
  /** What a registrar's plan covers; empty for the plan of an item. */
  covers: z.array(z.enum(['legal-person-status', 'general-business-status', 'annual-report'])).default([]),
})
export type SupervisionPlan = z.infer<typeof supervisionPlanSchema>

/** What a registrar's own plan must cover (实施意见: 法人资格、一般经营资格、年报公示). */
export const registrarCovers = ['legal-person-status', 'general-business-status', 'annual-report'] as const

/** Organs that must have their say: further permit departments and those that cooperate (R5, R13). */
export function partnerOrgans(profiles: readonly DutyProfile[], lead: string): string[] {
  const named = profiles.flatMap((one) => [...one.permitAgencies, ...one.cooperatingAgencies])
  return [...new Set(named)].filter((organ) => organ !== lead)
}
