import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import { findProofOf } from '../queries/coverage-findings.ts'
import { proveCoverage } from '../prove-coverage.ts'

/** The first minutes of every day: the proof of that night, once; `again` proves it once more when somebody asks. */
export const proveCoverageNightly = job({
  name: 'accountability.prove-coverage',
  schema: z.object({ again: z.boolean().default(false) }),
  every: { seconds: 600 },
  async run(act, { again }) {
    if (!again && (await findProofOf(act.tx, act.today)) !== undefined) return
    await proveCoverage(act)
  },
})
