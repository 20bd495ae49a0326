import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import { endAct } from '../end-act.ts'
import { listExpiredActs } from '../queries/association-acts.ts'
import { strings } from '../strings.ts'

const MOST = 200

/** The day after its last day 行业自律信息 is shown no longer, each once. */
export const endAssociationActs = job({
  name: 'commitments.end-association-acts',
  schema: z.object({}),
  every: { seconds: 600 },
  async run(act) {
    for (const one of await listExpiredActs(act.tx, act.today, MOST))
      await endAct(act, one, { why: 'expired', reason: strings.termOver })
  },
})
