import { z } from 'zod'
import { defineEvent } from '#platform/outbox.ts'

/** A batch of a feed was loaded to its end: one event, however many rows it holds. */
export const feedBatchLoaded = defineEvent({
  name: 'exchange.feed-batch-loaded',
  version: 1,
  cites: 'seed 11、19、20',
  schema: z.object({
    batchId: z.uuid(),
    feedKey: z.string(),
    rowsIn: z.number().int(),
    rowsLoaded: z.number().int(),
    rowsUnchanged: z.number().int(),
    rowsQuarantined: z.number().int(),
  }),
})

/** A claim of a 12345 work order stands on its office's desk: ids and days only, never the caller or what was said. */
export const hotlineOrderReceived = defineEvent({
  name: 'exchange.hotline-order-received',
  version: 1,
  cites: 'seed 21',
  schema: z.object({
    orderNumber: z.string(),
    lane: z.enum(['consumer', 'economic', 'efficacy', 'service']),
    version: z.number().int(),
    agencyId: z.uuid(),
    entityId: z.uuid().nullable(),
    category: z.string(),
    receivedOn: z.iso.date(),
    answerDueOn: z.iso.date(),
    ownDueOn: z.iso.date().nullable(),
  }),
})

/** A lane of a 12345 work order ended: handed back, or closed with its outcome. */
export const hotlineOrderSettled = defineEvent({
  name: 'exchange.hotline-order-settled',
  version: 1,
  cites: 'seed 21',
  schema: z.object({
    orderNumber: z.string(),
    lane: z.enum(['consumer', 'economic', 'efficacy', 'service']),
    agencyId: z.uuid(),
    entityId: z.uuid().nullable(),
    state: z.enum(['handed-back', 'closed']),
    outcome: z.string().nullable(),
  }),
})
