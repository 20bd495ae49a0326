import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { isDrawn } from '../domain/plan-state.ts'
import { no } from '../refusals.ts'
import { lockPlan } from '../store/plan-store.ts'
import { momentWords, stateWords } from '../strings.ts'
import { areRootsKept } from './recompute-roots.ts'
import { runDraw } from './run-draw.ts'
import { isSealKept } from './seal-standing.ts'
import { settleSources } from './settled-sources.ts'

/** Holds the announced draw now. Refuses a second draw on a task, an early one, and one whose sources are not all in. */
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
    if (isDrawn(plan.state) || plan.state === 'SEEDED') return no('second-draw', { task: plan.number })
    if (plan.state !== 'ARMED') return no('wrong-state', { state: stateWords[plan.state], act: '抽取' })
    if (act.now < plan.holdAt) return no('hold-too-early', { at: momentWords(plan.holdAt) })
    const settled = await settleSources(act, plan)
    if (!settled.ok) return no('source-missing', { missing: settled.missing.join('、') })
    if (!(await areRootsKept(act, plan))) return no('roots-differ')
    if (!(await isSealKept(act, plan))) return no('seal-key-lost')
    const drawn = await runDraw(act, plan, settled.sources)
    return ok({ planId, state: drawn.state })
  },
})
