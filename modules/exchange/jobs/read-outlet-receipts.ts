import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import { readReceipts } from '#platform/outlet/carry.ts'
import { sharingDesk } from '../outlets/desk.ts'

/** Every few seconds: what the outlets answered to shared records. */
export const readOutletReceipts = job({
  name: 'exchange.read-outlet-receipts',
  schema: z.object({}),
  every: { seconds: 5 },
  run: (act) => readReceipts(act, sharingDesk),
})
