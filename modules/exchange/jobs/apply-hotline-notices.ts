import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import { applyWaitingNotices } from '../intake/apply-hotline-notice.ts'
import { holdOrderNumber } from '../store/hotline-messages.ts'

/** What 12345 said of an order afterwards, put on the lane it speaks of. */
export const applyHotlineNotices = job({
  name: 'exchange.apply-hotline-notices',
  schema: z.object({ orderNumber: z.string() }),
  async run(act, { orderNumber }) {
    await holdOrderNumber(act.tx, orderNumber)
    await applyWaitingNotices(act, orderNumber)
  },
})
