import { z } from 'zod'
import { defineEvent } from '#platform/outbox.ts'

/**
 * The credit-risk class of an entity is another than before, or began to count. `isAdopted` says whether it may feed a
 * real draw: a class issued from above always, a local trial only after the agency adopted the rule in writing.
 */
export const creditClassChanged = defineEvent({
  name: 'credit.class-changed',
  version: 1,
  cites: '种子第12、13条；《浙江省综合行政执法条例》第二十一条',
  schema: z.object({
    entityId: z.uuid(),
    class: z.enum(['A', 'B', 'C', 'D']),
    previous: z.enum(['A', 'B', 'C', 'D']).nullable(),
    source: z.enum(['issued', 'trial']),
    ruleVersion: z.string(),
    isAdopted: z.boolean(),
    changedOn: z.iso.date(),
  }),
})
