import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import { countConcludedVisits } from '../store/counted-visit-store.ts'

/** Visits concluded until yesterday 24:00 come into the count; a run that finds none writes nothing. */
export const countVisitsNightly = job({
  name: 'accountability.count-visits',
  schema: z.object({}),
  every: { seconds: 600 },
  async run(act) {
    await countConcludedVisits(act.tx, act.today)
  },
})
