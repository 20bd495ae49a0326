import { z } from 'zod'
import { day, dayOfInstant } from './read-answer.ts'

const planLine = z.object({
  planId: z.string(),
  number: z.string(),
  title: z.string(),
  kind: z.enum(['real', 'rehearsal']),
  agencyName: z.string(),
  itemNames: z.array(z.string()),
  state: z.string(),
  stateName: z.string(),
  stateAt: dayOfInstant,
  sourceMoment: dayOfInstant,
  holdAt: dayOfInstant,
  visitsFrom: day,
  visitsTo: day,
  unreleasedCount: z.int(),
})

/** What the desk reads of list-plans. */
export const planLines = z.object({ rows: z.array(planLine) })
export type PlanLine = z.output<typeof planLine>

const person = z.object({ personName: z.string() })

const planDetail = z.object({
  planId: z.string(),
  agencyId: z.string(),
  createdByName: z.string(),
  discloseOn: day,
  approvals: z.array(person),
  reproductions: z.array(person),
  reproductionsNeeded: z.int(),
  unsignedFindings: z.int(),
  parties: z.array(z.object({ name: z.string(), hasCommitted: z.boolean() })),
  sources: z.array(z.object({ label: z.string(), at: z.string(), settled: z.boolean(), entries: z.array(person) })),
})
export type PlanDetail = z.output<typeof planDetail>

/** What the desk reads of list-pending-plans. */
export const pendingPlans = z.object({ rows: z.array(planDetail) })
