import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { hex } from '../domain/encoding.ts'
import type { PlanState } from '../domain/plan-state.ts'
import { no } from '../refusals.ts'
import { lockOwnShare, markTaken, openWaitingShare } from '../store/escrow-store.ts'
import type { StoredShare } from '../store/escrow-store.ts'
import { findPlan } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { stateWords } from '../strings.ts'

/** Hands a custodian their share of the sealing key. Until they confirm it they may look again; afterwards nobody has it but them. */
export const takeShare = operation({
  name: 'take-share',
  kind: 'act',
  permission: 'draw.keep-share',
  summary: '领取封签份额',
  input: z.object({ planId: z.uuid() }),
  output: z.object({ planId: z.uuid(), share: z.string(), hash: z.string() }),
  async run(act, { planId }) {
    const found = await ownShare(act, planId, ['FROZEN'], '领取份额')
    if (!found.ok) return found
    const { plan, share } = found.value
    const bytes = openWaitingShare(act, planId, share)
    if (bytes === undefined) return no('share-given-away')
    await markTaken(act, planId, share.position)
    await record(act, {
      type: 'escrow.take',
      subject: { kind: 'draw', id: planId },
      fields: { plan: plan.number, custodian: share.name, share: share.shareHash ?? '' },
      org: plan.org,
    })
    return ok({ planId, share: hex(bytes), hash: share.shareHash ?? '' })
  },
})

/** The actor's own share of a plan's key while the plan is in one of `states`. Locks the share. */
export async function ownShare(
  act: Act,
  planId: string,
  states: readonly PlanState[],
  doing: string,
): Promise<Result<{ plan: Plan; share: StoredShare }>> {
  const plan = await findPlan(act.tx, planId)
  const share = plan === undefined ? undefined : await lockOwnShare(act.tx, planId, act.actor.accountId ?? '')
  if (plan === undefined || share === undefined) return no('not-custodian')
  if (!states.includes(plan.state)) return no('wrong-state', { state: stateWords[plan.state], act: doing })
  return ok({ plan, share })
}
