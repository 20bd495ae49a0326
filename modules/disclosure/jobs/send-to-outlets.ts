import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import { sendWaiting } from '#platform/outlet/carry.ts'
import { publicationDesk } from '../outlets/desk.ts'

/** Every few seconds: publications that wait for an outlet leave as a batch. */
export const sendToOutlets = job({
  name: 'disclosure.send-to-outlets',
  schema: z.object({}),
  every: { seconds: 5 },
  run: (act) => sendWaiting(act, publicationDesk),
})
