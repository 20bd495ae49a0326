import { z } from 'zod'
import { enqueue, type Job, job } from '../jobs.ts'
import { carryToOutlet } from './carry.ts'
import { outletsWithWork } from './delivery-book.ts'
import { adapterOf, type OutletDesk } from './outlet-desk.ts'
import { askStatements, readReceipts } from './receive.ts'

/**
 * The timed work of a module's outlets: look who has something to take, carry to each by itself (a slow or broken one holds up no
 * other), read what came back, and ask each night what the outlets hold.
 */
export function outletJobs(module: string, desk: OutletDesk): readonly Job[] {
  const carry = job({
    name: `${module}.carry-to-outlet`,
    schema: z.object({ outletId: z.string(), step: z.int() }),
    async run(act, { outletId, step }) {
      const adapter = adapterOf(desk, outletId)
      if (adapter === undefined) return
      const isMore = await carryToOutlet(act, desk, adapter)
      if (isMore)
        await enqueue(act, carry, { outletId, step: step + 1 }, { dedupeKey: `${outletId} ${(step + 1) % 2}` })
    },
  })
  const send = job({
    name: `${module}.send-to-outlets`,
    schema: z.object({}),
    every: { seconds: 5 },
    async run(act) {
      const ids = desk.adapters.map((one) => one.mapping.outletId)
      for (const outletId of await outletsWithWork(act.tx, desk, ids))
        await enqueue(act, carry, { outletId, step: 0 }, { dedupeKey: `${outletId} 0` })
    },
  })
  const read = job({
    name: `${module}.read-outlet-receipts`,
    schema: z.object({}),
    every: { seconds: 5 },
    run: (act) => readReceipts(act, desk),
  })
  const ask = job({
    name: `${module}.ask-outlet-statements`,
    schema: z.object({}),
    every: { seconds: 3600 },
    run: (act) => askStatements(act, desk),
  })
  return [send, carry, read, ask]
}
