import { z } from 'zod'
import { enqueue, job } from '#platform/jobs.ts'
import { continueRehearsal, frozenOf } from '../operations/rehearse.ts'
import { lockPlan } from '../store/plan-store.ts'

/** What one run of the job spends before it hands on: some seconds, after which the page shows how far it is. */
const AT_ONCE = 6_000_000

/** The dummy draws of a large plan, some at a time; each run keeps how far it came and asks for the next. */
export const rehearsePlan = job({
  name: 'draw.rehearse-plan',
  schema: z.object({ planId: z.uuid(), from: z.int() }),
  async run(act, { planId, from }) {
    const plan = await lockPlan(act.tx, planId)
    const frozen = plan?.state === 'FROZEN' ? await frozenOf(act, plan) : undefined
    if (plan === undefined || frozen === undefined) return
    const reached = await continueRehearsal(act, plan, frozen, AT_ONCE)
    if (reached === undefined || reached.finishedAt !== null || reached.done === from) return
    await enqueue(act, rehearsePlan, { planId, from: reached.done }, { dedupeKey: `${planId}:${reached.done}` })
  },
})
