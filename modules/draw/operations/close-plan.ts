import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { drawClosed } from '../events.ts'
import { no } from '../refusals.ts'
import { listVisits } from '../store/result-store.ts'
import { changeState, lockPlanIn } from './change-state.ts'

/** Ends a disclosed plan: DISCLOSED → CLOSED; its place becomes free for the next period's plan. Refuses while a follow-up is unfinished. */
export const closePlan = operation({
  name: 'close-plan',
  kind: 'act',
  permission: 'draw.close',
  summary: '办结抽查计划',
  input: z.object({ planId: z.uuid() }),
  output: z.object({ planId: z.uuid(), state: z.string() }),
  async run(act, { planId }) {
    const locked = await lockPlanIn(act, planId, ['DISCLOSED'], '办结')
    if (!locked.ok) return locked
    const visits = await listVisits(act.tx, planId)
    const unfinished = visits.filter(({ outcome, followedUpAt }) => outcome === 'inspected' && followedUpAt === null)
    if (unfinished.length > 0) return no('follow-up-open', { count: unfinished.length })
    const count = (wanted: string): number => visits.filter(({ outcome }) => outcome === wanted).length
    const facts = { visits: visits.length, inspected: count('inspected'), substituted: count('substituted') }
    const fields = {
      visits: String(facts.visits),
      inspected: String(facts.inspected),
      substituted: String(facts.substituted),
    }
    const moved = await changeState(act, locked.value, { to: 'CLOSED', leaf: 'draw.close', fields })
    await publish(act, drawClosed, {
      planId,
      agencyId: locked.value.agencyId,
      closedOn: act.today,
      ...facts,
      leafHash: moved.leafHash,
    })
    return ok({ planId, state: moved.plan.state })
  },
})
