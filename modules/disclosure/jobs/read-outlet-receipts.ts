import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import { readReceipts } from '#platform/outlet/carry.ts'
import { publicationDesk } from '../outlets/desk.ts'

/** Every few seconds: what the outlets answered to publications. */
export const readOutletReceipts = job({
  name: 'disclosure.read-outlet-receipts',
  schema: z.object({}),
  every: { seconds: 5 },
  run: (act) => readReceipts(act, publicationDesk),
})
