import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import { sendWaiting } from '#platform/outlet/carry.ts'
import { sharingDesk } from '../outlets/desk.ts'

/** Every few seconds: shared records that wait for an outlet leave as a batch. */
export const sendToOutlets = job({
  name: 'exchange.send-to-outlets',
  schema: z.object({}),
  every: { seconds: 5 },
  run: (act) => sendWaiting(act, sharingDesk),
})
