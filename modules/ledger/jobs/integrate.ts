import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import { signCheckpoint } from '../store/checkpoints.ts'
import { integratePending } from '../store/integrate.ts'

/** Every second: committed entries into the tree, and a signed checkpoint when it grew (verifiable.md §15.2). */
export const integrate = job({
  name: 'ledger.integrate',
  schema: z.object({}),
  every: { seconds: 1 },
  async run(act) {
    const tree = await integratePending(act.tx)
    if (tree !== undefined && tree.added > 0) await signCheckpoint(act, tree.size, tree.root)
  },
})
