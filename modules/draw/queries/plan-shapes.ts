import { z } from 'zod'
import { planStates } from '../domain/plan-state.ts'

/** One knot of the rope. */
export const knot = z.object({
  state: z.enum(planStates),
  stateName: z.string(),
  /** Later waves tie knots of their own beside the plan's state. */
  wave: z.int(),
  at: z.iso.datetime(),
  leafHash: z.string(),
  leafIndex: z.int().nullable(),
  reason: z.string().nullable(),
})

/** One stratum as anybody may see it: exact fraction and percent. */
export const stratumRow = z.object({
  key: z.string(),
  label: z.string(),
  frameCount: z.int(),
  eligible: z.int(),
  certainty: z.int(),
  excluded: z.int(),
  expected: z.string(),
  probability: z.string(),
  percent: z.string(),
  drawn: z.int().nullable(),
})

/** One drawn unit; without a name while it is not released and the list is not public. */
export const visitRow = z.object({
  visitId: z.uuid(),
  position: z.int(),
  isOpen: z.boolean(),
  entityId: z.uuid().nullable(),
  unitId: z.string().nullable(),
  entityName: z.string().nullable(),
  stratum: z.string(),
  stratumLabel: z.string(),
  manner: z.enum(['chance', 'certainty', 'reserve']),
  wave: z.int(),
  /** The tasks that go in with this one visit; their items once the unit is open. */
  tasks: z.array(
    z.object({
      code: z.string(),
      agencyName: z.string(),
      itemNames: z.array(z.string()),
      manner: z.enum(['chance', 'certainty', 'reserve']),
    }),
  ),
  visitOn: z.iso.date().nullable(),
  officers: z.array(
    z.object({ officerId: z.uuid(), name: z.string(), certificateNo: z.string(), agencyName: z.string() }),
  ),
  releasedAt: z.iso.datetime().nullable(),
  outcome: z.enum(['inspected', 'substituted', 'not-replaced']).nullable(),
  substituteForId: z.uuid().nullable(),
})
