import { z } from 'zod'
import { addDays } from '#kernel/plain-date.ts'
import { parameter } from '#law'
import { job } from '#platform/jobs.ts'
import { openDatasets, WITHDRAWALS } from '../domain/open-datasets.ts'
import { findLastEdition } from '../queries/open-data.ts'
import { hasVanishedRecords } from '../queries/open-rows.ts'
import { enqueueEdition } from './make-open-data.ts'

/** Every ten minutes: a new edition when the term is over, or when a record of the newest one is public no longer. */
export const watchOpenData = job({
  name: 'disclosure.watch-open-data',
  schema: z.object({}),
  every: { seconds: 600 },
  async run(act) {
    const last = await findLastEdition(act.tx)
    const isDue =
      last === undefined || act.today >= addDays(last.madeOn, parameter('open-data-interval-days', act.today).value)
    const ids = openDatasets.map((one) => one.id).filter((id) => id !== WITHDRAWALS)
    const cause = isDue ? 'weekly' : (await hasVanishedRecords(act.tx, ids)) ? 'records-gone' : undefined
    if (cause !== undefined) await enqueueEdition(act, cause, last?.ordinal ?? 0)
  },
})
