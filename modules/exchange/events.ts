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
