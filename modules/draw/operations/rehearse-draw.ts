import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { enqueue } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { rehearsePlan } from '../jobs/rehearse-plan.ts'
import { no } from '../refusals.ts'
import type { Plan } from '../store/plan-store.ts'
import { findRehearsal } from '../store/rehearsal-store.ts'
import type { Rehearsal } from '../store/rehearsal-store.ts'
import { lockPlanIn } from './change-state.ts'
import { beginRehearsal, continueRehearsal, costOf, frozenOf, isOf } from './rehearse.ts'
import type { Frozen } from './rehearse.ts'

/** What a request may spend on a rehearsal, about a second; more goes to a job. */
const WITHIN_REQUEST = 3_000_000

/** Draws and assigns with dummy seeds for the frozen frame and roster; one under way or done for them is answered as it stands. */
export const rehearseDraw = operation({
  name: 'rehearse-draw',
  kind: 'act',
  permission: 'draw.freeze',
  summary: '试抽试派',
  input: z.object({ planId: z.uuid() }),
  output: z.object({ planId: z.uuid(), seeds: z.int(), done: z.int(), infeasible: z.int() }),
  async run(act, { planId }) {
    const locked = await lockPlanIn(act, planId, ['FROZEN'], '试抽')
    if (!locked.ok) return locked
    const frozen = await frozenOf(act, locked.value)
    if (frozen === undefined) return no('plan-absent')
    const { seeds, done, tally } = await startRehearsal(act, locked.value, frozen)
    return ok({ planId, seeds, done, infeasible: tally.infeasible })
  },
})

/** Begins the rehearsal of what is frozen: within the request where it is small, else by a job. */
export async function startRehearsal(act: Act, plan: Plan, frozen: Frozen): Promise<Rehearsal> {
  const known = await findRehearsal(act.tx, plan.planId)
  const begun = known !== undefined && isOf(known, frozen) ? known : await beginRehearsal(act, plan, frozen)
  if (begun.finishedAt !== null) return begun
  const isSmall = costOf(plan, frozen) * (begun.seeds - begun.done) <= WITHIN_REQUEST
  if (isSmall) return (await continueRehearsal(act, plan, frozen, WITHIN_REQUEST)) ?? begun
  const { planId } = plan
  await enqueue(act, rehearsePlan, { planId, from: begun.done }, { dedupeKey: `${planId}:${begun.done}` })
  return begun
}
