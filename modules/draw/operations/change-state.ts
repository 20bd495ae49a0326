import type { PlanState } from '../domain/plan-state.ts'
import { mayFollow } from '../domain/plan-state.ts'
import { record } from '#ledger'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { drawStateChanged } from '../events.ts'
import { no } from '../refusals.ts'
import { insertKnot, insertStateChange, lockPlan } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { stateWords, waveWords } from '../strings.ts'

export interface Step {
  readonly to: PlanState
  /** Leaf type, e.g. draw.commit. */
  readonly leaf: string
  readonly fields: Readonly<Record<string, string>>
  readonly reason?: string
}

/** Moves a locked plan along one arrow: leaf, knot, event. Throws on an arrow the state machine does not have. */
export async function changeState(act: Act, plan: Plan, step: Step): Promise<{ plan: Plan; leafHash: string }> {
  if (!mayFollow(plan.state, step.to)) throw new Error(`plan ${plan.planId} cannot go from ${plan.state} to ${step.to}`)
  const { leafHash } = await record(act, {
    type: step.leaf,
    subject: { kind: 'draw', id: plan.planId },
    fields: {
      plan: plan.number,
      state: step.to,
      ...step.fields,
      ...(step.reason === undefined ? {} : { reason: step.reason }),
    },
    org: plan.org,
  })
  await insertStateChange(act, plan, step.to, { type: step.leaf, hash: leafHash }, step.reason ?? null)
  await publish(act, drawStateChanged, {
    planId: plan.planId,
    agencyId: plan.agencyId,
    state: step.to,
    label: stateWords[step.to],
    at: act.now.toISOString(),
    leafHash,
    reason: step.reason ?? null,
  })
  return { plan: { ...plan, state: step.to, stateAt: act.now }, leafHash }
}

/** A step of one wave: the first moves the plan, a later one ties a knot of its own beside the plan's state. */
export async function moveWave(
  act: Act,
  plan: Plan,
  wave: number,
  step: Step,
): Promise<{ plan: Plan; leafHash: string }> {
  if (wave === 1) return changeState(act, plan, step)
  const { leafHash } = await record(act, {
    type: step.leaf,
    subject: { kind: 'draw', id: plan.planId },
    fields: {
      plan: plan.number,
      state: step.to,
      wave: String(wave),
      ...step.fields,
      ...(step.reason === undefined ? {} : { reason: step.reason }),
    },
    org: plan.org,
  })
  await insertKnot(act, plan, step.to, { type: step.leaf, hash: leafHash }, step.reason ?? null, wave)
  await publish(act, drawStateChanged, {
    planId: plan.planId,
    agencyId: plan.agencyId,
    state: step.to,
    label: waveWords(wave, stateWords[step.to]),
    wave,
    at: act.now.toISOString(),
    leafHash,
    reason: step.reason ?? null,
  })
  return { plan, leafHash }
}

/** The plan, locked, when it is in one of `states`; refuses a plan out of sight and one elsewhere on its way. */
export async function lockPlanIn(
  act: Act,
  planId: string,
  states: readonly PlanState[],
  doing: string,
): Promise<Result<Plan>> {
  const plan = await lockPlan(act.tx, planId)
  if (plan === undefined) return no('plan-absent')
  return states.includes(plan.state) ? ok(plan) : no('wrong-state', { state: stateWords[plan.state], act: doing })
}
