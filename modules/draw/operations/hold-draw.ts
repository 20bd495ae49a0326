import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { isDrawn } from '../domain/plan-state.ts'
import type { PlanWave } from '../domain/plan-task.ts'
import { no } from '../refusals.ts'
import { lockPlan } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { momentWords, stateWords } from '../strings.ts'
import { areRootsKept } from './recompute-roots.ts'
import { runDraw } from './run-draw.ts'
import { isSealKept } from './seal-standing.ts'
import { settleSources } from './settled-sources.ts'

/** Holds the announced draw of the next wave now. Refuses a second draw on a task, an early one, and one whose sources are not all in. */
export const holdDraw = operation({
  name: 'hold-draw',
  kind: 'act',
  permission: 'draw.hold',
  summary: '举行抽取',
  input: z.object({ planId: z.uuid() }),
  output: z.object({ planId: z.uuid(), state: z.string() }),
  async run(act, { planId }) {
    const plan = await lockPlan(act.tx, planId)
    if (plan === undefined) return no('plan-absent')
    const found = waveToHold(plan)
    if (!found.ok) return found
    const wave = found.value
    if (act.now < wave.holdAt) return no('hold-too-early', { at: momentWords(wave.holdAt) })
    const settled = await settleSources(act, plan, wave)
    if (!settled.ok) return no('source-missing', { missing: settled.missing.join('、') })
    if (!(await areRootsKept(act, plan))) return no('roots-differ')
    if (!(await isSealKept(act, plan))) return no('seal-key-lost')
    const drawn = await runDraw(act, plan, wave, settled.sources)
    return ok({ planId, state: drawn.state })
  },
})

/** The wave that comes next, where the plan has come far enough for it; every other draw would be a second one. */
function waveToHold(plan: Plan): Result<PlanWave> {
  const wave = plan.waves.find(({ state }) => state === 'waiting')
  if (plan.state === 'SEEDED' || (isDrawn(plan.state) && wave === undefined))
    return no('second-draw', { task: plan.number })
  const isOpen = wave?.wave === 1 ? plan.state === 'ARMED' : plan.state === 'DRAWN' || plan.state === 'RELEASED'
  return wave !== undefined && isOpen ? ok(wave) : no('wrong-state', { state: stateWords[plan.state], act: '抽取' })
}
