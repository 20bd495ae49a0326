import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { enqueue } from '#platform/jobs.ts'
import { operation } from '#platform/operation.ts'
import { recomputeDecisionsJob } from '../jobs/recompute-decisions.ts'

/** Only the name of the work is needed to ask for it; the mounted job knows the sources. */
const work = recomputeDecisionsJob([])

/** Asks for a recomputation now instead of tonight. */
export const recomputeDecisions = operation({
  name: 'recompute-decisions',
  kind: 'act',
  permission: 'law.edit',
  summary: '重算全部决定',
  input: z.object({}),
  output: z.object({ isQueued: z.literal(true) }),
  async run(act) {
    await enqueue(act, work, {}, { dedupeKey: 'asked' })
    await record(act, { type: 'law.ask-recomputation', fields: {} })
    return ok({ isQueued: true as const })
  },
})
