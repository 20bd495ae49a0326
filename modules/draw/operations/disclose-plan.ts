import { z } from 'zod'
import { plainDate, compareDays } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { hex } from '../domain/encoding.ts'
import { isListPublic } from '../domain/plan-state.ts'
import { drawDisclosed, drawListReleased } from '../events.ts'
import { no } from '../refusals.ts'
import type { Plan } from '../store/plan-store.ts'
import { listResults, listVisits } from '../store/result-store.ts'
import { readSecrets } from '../store/secret-store.ts'
import { changeState, lockPlanIn } from './change-state.ts'
import { planHead } from './plan-facts.ts'
import { publicUnit, seedsOf } from './run-draw.ts'
import { isSealKept } from './seal-standing.ts'

/** Opens the sealing key so that everybody can draw again: EXECUTED → DISCLOSED, or from RELEASED on the committed day. Refuses earlier. */
export const disclosePlan = operation({
  name: 'disclose-plan',
  kind: 'act',
  permission: 'draw.disclose',
  summary: '公开抽取过程',
  input: z.object({ planId: z.uuid() }),
  output: z.object({ planId: z.uuid(), state: z.string(), isListPublic: z.boolean() }),
  async run(act, { planId }) {
    const locked = await lockPlanIn(act, planId, ['RELEASED', 'EXECUTED'], '公开')
    if (!locked.ok) return locked
    const plan = locked.value
    const open = (await listVisits(act.tx, planId)).filter(({ outcome }) => outcome === null).length
    const waiting = plan.waves.find(({ state }) => state === 'waiting')
    if (waiting !== undefined) return no('wave-waiting', { wave: waiting.wave })
    const isDay = compareDays(act.today, plainDate(plan.definition.discloseOn)) >= 0
    if (plan.state === 'RELEASED' && !isDay) return no('disclose-too-early', { open, on: plan.definition.discloseOn })
    if (!(await isSealKept(act, plan))) return no('seal-key-lost')
    const disclosed = await disclose(act, plan)
    return ok({
      planId,
      state: disclosed.state,
      isListPublic: isListPublic(plan.definition.publicity, disclosed.state),
    })
  },
})

/** Opens a locked plan that has a result; `forced` says by whom or by what day when nobody of the agency did. */
export async function disclose(act: Act, plan: Plan, forced?: string): Promise<Plan> {
  const results = await listResults(act.tx, plan.planId)
  if (results.length === 0) throw new Error(`plan ${plan.planId} has no result`)
  const { sealKey } = await readSecrets(act, plan.planId)
  const isOpen = plan.definition.publicity !== 'never'
  const key = isOpen && sealKey !== undefined ? hex(sealKey) : ''
  const moved = await changeState(act, plan, {
    to: 'DISCLOSED',
    leaf: 'draw.disclose',
    fields: { sealKey: key },
    ...(forced === undefined ? {} : { reason: forced }),
  })
  await publish(act, drawDisclosed, {
    ...planHead(plan),
    seed: isOpen ? seedsOf(results) : '',
    sealKey: key,
    isListPublic: isOpen,
    disclosedAt: act.now.toISOString(),
    leafHash: moved.leafHash,
  })
  if (plan.definition.publicity === 'after-inspection') {
    const units = (await listVisits(act.tx, plan.planId)).map(publicUnit)
    await publish(act, drawListReleased, {
      planId: plan.planId,
      agencyId: plan.agencyId,
      seed: seedsOf(results),
      releasedAt: act.now.toISOString(),
      units,
    })
  }
  return moved.plan
}
