import { z } from 'zod'
import { registrarCovers } from './domain/supervision-plan.ts'

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
  covers: z.array(z.enum(registrarCovers)).default([]),
})
export type SupervisionPlan = z.infer<typeof supervisionPlanSchema>
