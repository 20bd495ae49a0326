import { z } from 'zod'
import { witnessedAt } from '#ledger'
import { addDays, dayInShanghai, shanghaiInstant } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'
import { enqueue, job } from '#platform/jobs.ts'
import type { PlanWave } from '../domain/plan-task.ts'
import { changeState, moveWave } from '../operations/change-state.ts'
import { noteExecuted } from '../operations/note-executed.ts'
import { guardOf } from '../operations/plan-entropy.ts'
import { endPlan } from '../operations/end-plan.ts'
import { areRootsKept } from '../operations/recompute-roots.ts'
import { runDraw } from '../operations/run-draw.ts'
import { isSealKept } from '../operations/seal-standing.ts'
import { settleSources } from '../operations/settled-sources.ts'
import { listPlansInMotion } from '../queries/plans-in-motion.ts'
import { findCommitment } from '../store/commitment-store.ts'
import { setWaveState } from '../store/task-store.ts'
import { lockPlan, policyOn } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { sealKeyLost } from '../strings.ts'

/** Takes one plan as far as time, witnesses and sources allow: WITNESSED and ARMED, the draw itself, or FAILED. */
export const advancePlan = job({
  name: 'draw.advance-plan',
  schema: z.object({ planId: z.uuid() }),
  async run(act, { planId }) {
    const plan = await lockPlan(act.tx, planId)
    if (plan?.state === 'COMMITTED') await noteWitnessed(act, plan)
    if (plan?.state === 'ARMED' || plan?.state === 'DRAWN' || plan?.state === 'RELEASED') await drawOrFail(act, plan)
  },
})

/** Looks every few seconds which plans have something to wait for, and gives each a job of its own. */
export const watchPlans = job({
  name: 'draw.watch-plans',
  schema: z.object({}),
  every: { seconds: 5 },
  async run(act) {
    for (const planId of await listPlansInMotion(act.tx, act.now))
      await enqueue(act, advancePlan, { planId }, { dedupeKey: planId })
  },
})

async function noteWitnessed(act: Act, plan: Plan): Promise<void> {
  const commitment = await findCommitment(act.tx, plan.planId)
  const { quorum } = await policyOn(act.tx, plan.kind, dayInShanghai(plan.stateAt))
  const at = commitment === undefined ? undefined : await witnessedAt(act.tx, commitment.leafHash, quorum)
  if (at === undefined) {
    if (act.now >= plan.sourceMoment) await endPlan(act, plan, 'FAILED', '随机源时刻前没有取得足够的见证')
    return
  }
  const guard = guardOf({ today: dayInShanghai(plan.stateAt) }, plan)
  if (plan.sourceMoment.getTime() - at.getTime() < guard * 1000) {
    await endPlan(act, plan, 'FAILED', '见证完成时距随机源时刻的提前量不足')
    return
  }
  const fields = { witnessedAt: at.toISOString(), quorum: String(quorum), guard: String(guard) }
  const witnessed = await changeState(act, plan, { to: 'WITNESSED', leaf: 'draw.witnessed', fields })
  await changeState(act, witnessed.plan, {
    to: 'ARMED',
    leaf: 'draw.arm',
    fields: { sourceMoment: plan.sourceMoment.toISOString() },
  })
}

/** The next wave that waits, when its time has come: drawn, or failed publicly when its sources stayed silent too long. */
async function drawOrFail(act: Act, plan: Plan): Promise<void> {
  const wave = plan.waves.find(({ state }) => state === 'waiting')
  if (wave === undefined || act.now < wave.holdAt || (wave.wave === 1) !== (plan.state === 'ARMED')) return
  const settled = await settleSources(act, plan, wave)
  const hasKey = await isSealKept(act, plan)
  if (settled.ok && hasKey) {
    if (await areRootsKept(act, plan)) await runDraw(act, plan, wave, settled.sources)
    else await failWave(act, plan, wave, '名册与承诺的根值不一致，不得抽取')
    return
  }
  const { failAfterDays } = await policyOn(act.tx, plan.kind, dayInShanghai(plan.stateAt))
  const last = shanghaiInstant(addDays(dayInShanghai(wave.sourceMoment), failAfterDays), '23:59')
  if (act.now > last)
    await failWave(act, plan, wave, settled.ok ? sealKeyLost : `随机源逾期未齐备：${settled.missing.join('、')}`)
}

/** Without its first wave a plan has failed; a later wave fails alone, and the plan ends with what the others drew. */
async function failWave(act: Act, plan: Plan, wave: PlanWave, reason: string): Promise<void> {
  await setWaveState(act.tx, plan.planId, wave.wave, 'failed')
  if (wave.wave === 1) {
    await endPlan(act, plan, 'FAILED', reason)
    return
  }
  await moveWave(act, plan, wave.wave, { to: 'FAILED', leaf: 'draw.fail', fields: { from: plan.state }, reason })
  await noteExecuted(act, {
    ...plan,
    waves: plan.waves.map((one) => (one === wave ? { ...one, state: 'failed' } : one)),
  })
}
