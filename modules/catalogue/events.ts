import { z } from 'zod'
import { defineEvent } from '#platform/outbox.ts'

/** A version of an item came into the catalogue. */
export const itemVersionApproved = defineEvent({
  name: 'catalogue.item-version-approved',
  version: 1,
  cites: 'seed 2; 浙江省综合行政执法条例 6, 10',
  schema: z.object({
    itemId: z.uuid(),
    itemVersionId: z.uuid(),
    code: z.string(),
    kind: z.string(),
    validFrom: z.string(),
  }),
})

/** An item was cancelled from a day on. */
export const itemRetired = defineEvent({
  name: 'catalogue.item-retired',
  version: 1,
  cites: 'seed 5',
  schema: z.object({ itemId: z.uuid(), code: z.string(), retiredOn: z.string(), reason: z.string() }),
})

/** A measure was published after its fair-competition review. */
export const policyPublished = defineEvent({
  name: 'catalogue.policy-published',
  version: 1,
  cites: 'seed 2; 公平竞争审查条例 18',
  schema: z.object({ policyDraftId: z.uuid() }),
})

/** A removed barrier came into the register. */
export const barrierRemoved = defineEvent({
  name: 'catalogue.barrier-removed',
  version: 1,
  cites: 'seed 2; 公平竞争审查条例',
  schema: z.object({ removedBarrierId: z.uuid() }),
})

/** Business was found that should have been filed; the agency it falls to must look into it. */
export const unfiledOperationFound = defineEvent({
  name: 'catalogue.unfiled-operation-found',
  version: 1,
  cites: 'seed 1',
  schema: z.object({
    leadId: z.uuid(),
    itemId: z.uuid(),
    agencyId: z.uuid(),
    ruleId: z.string(),
    foundOn: z.string(),
  }),
})
