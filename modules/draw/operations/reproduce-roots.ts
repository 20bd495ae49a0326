import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { findFrozenFrame, insertReproduction, listReproductions, loadFrame } from '../store/frame-store.ts'
import { policyOn } from '../store/plan-store.ts'
import { lockPlanIn } from './change-state.ts'
import { rootsOf } from './recompute-roots.ts'

/** One operator finds both roots again from the frozen lines; two must before the commitment. Refuses roots that differ from the frozen ones. */
export const reproduceRoots = operation({
  name: 'reproduce-roots',
  kind: 'act',
  permission: 'draw.reproduce',
  summary: '复算名册根值',
  input: z.object({
    planId: z.uuid(),
    /** Roots the operator found with a tool of their own, if any. */
    frameRoot: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    rosterRoot: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  output: z.object({
    planId: z.uuid(),
    frameRoot: z.string(),
    rosterRoot: z.string(),
    operators: z.int(),
    needed: z.int(),
  }),
  async run(act, input) {
    const locked = await lockPlanIn(act, input.planId, ['FROZEN'], '复算')
    if (!locked.ok) return locked
    const plan = locked.value
    const frozen = await findFrozenFrame(act.tx, plan.planId)
    if (frozen === undefined) throw new Error(`plan ${plan.planId} is frozen without a frame`)
    const earlier = await listReproductions(act.tx, plan.planId)
    const isOwn = (one: { accountId: string; personName: string }): boolean =>
      one.accountId === act.actor.accountId || one.personName === act.actor.personName
    if (earlier.some(isOwn)) return no('reproduced-already')
    const found = await rootsOf(act, plan, await loadFrame(act.tx, plan.planId, frozen.unitCount))
    const claimed = { frame: input.frameRoot ?? found.frame, roster: input.rosterRoot ?? found.roster }
    const isSame = [found, claimed].every(({ frame, roster }) => frame === frozen.root && roster === frozen.rosterRoot)
    if (!isSame) return no('roots-differ')
    await insertReproduction(act, plan, found)
    await record(act, {
      type: 'draw.reproduce',
      subject: { kind: 'draw', id: plan.planId },
      fields: { frame: found.frame, roster: found.roster },
      org: plan.org,
    })
    const { reproductions } = await policyOn(act.tx, plan.kind, act.today)
    return ok({
      planId: plan.planId,
      frameRoot: found.frame,
      rosterRoot: found.roster,
      operators: earlier.length + 1,
      needed: reproductions,
    })
  },
})
