import { z } from 'zod'

/** What an item is to the decision table from a day on, in one circumstance: its licensing, what became of the approval, who is who (domain.md §2.1). @technical */
export const dutyProfileSchema = z.strictObject({
  item: z.string(),
  circumstance: z.string().default(''),
  from: z.iso.date(),
  to: z.iso.date().optional(),
  licensing: z.enum(['pre-registration', 'post-registration', 'none']),
  approval: z.enum(['held', 'cancelled', 'devolved', 'to-filing', 'combined']).optional(),
  /** Name of the filing (备案) that took the approval's place. */
  filing: z.string().optional(),
  /** Kind of the licence as the register names it. */
  permitKind: z.string().optional(),
  permitAgencies: z.array(z.string()),
  sectorAgency: z.string(),
  leadAgency: z.string().optional(),
  cooperatingAgencies: z.array(z.string()).default([]),
  receivingAgency: z.string().optional(),
  receivingLevel: z.enum(['city', 'district', 'town']).optional(),
  ownForce: z.boolean().default(true),
  cites: z.array(z.string()),
})
/** @technical */
export type DutyProfile = z.infer<typeof dutyProfileSchema>

export const dutyProfilesSchema = z.strictObject({ version: z.string(), items: z.array(dutyProfileSchema) })

/** The profile of an item on a day: that of the circumstance, else the general one; undefined when the law base says nothing of it. */
export function profileOn(
  profiles: readonly DutyProfile[],
  item: string,
  { circumstance, on }: { readonly circumstance: string | undefined; readonly on: string },
): DutyProfile | undefined {
  const inForce = profiles.filter(
    (one) => one.item === item && one.from <= on && (one.to === undefined || one.to >= on),
  )
  return inForce.find((one) => one.circumstance === circumstance) ?? inForce.find((one) => one.circumstance === '')
}

/** The approval was given up, handed down or turned into a filing: supervision must have a plan (浙江最多跑一次规定 31). */
export function mustHavePlan(profile: DutyProfile): boolean {
  return profile.approval === 'cancelled' || profile.approval === 'devolved'
}
