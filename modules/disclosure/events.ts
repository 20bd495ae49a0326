import { z } from 'zod'
import { defineEvent } from '#platform/outbox.ts'

/** A result went out on our own site. */
export const resultPublished = defineEvent({
  name: 'disclosure.published',
  version: 1,
  cites: '种子第6、13条',
  schema: z.object({
    publicationId: z.uuid(),
    visitId: z.uuid(),
    entityId: z.uuid(),
    agencyId: z.uuid(),
    planId: z.uuid().nullable(),
    isRehearsal: z.boolean(),
    publishedOn: z.iso.date(),
    dueOn: z.iso.date(),
    isLate: z.boolean(),
  }),
})

/** A publication was withdrawn, with its reason. */
export const publicationWithdrawn = defineEvent({
  name: 'disclosure.withdrawn',
  version: 1,
  cites: '《中华人民共和国行政处罚法》第四十八条',
  schema: z.object({
    publicationId: z.uuid(),
    visitId: z.uuid(),
    entityId: z.uuid(),
    agencyId: z.uuid(),
    withdrawnOn: z.iso.date(),
    dueOn: z.iso.date(),
    isLate: z.boolean(),
    reason: z.string(),
  }),
})
