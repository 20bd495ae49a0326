import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { insertReproduction, listReproductions } from '../store/frame-store.ts'
import { policyOn } from '../store/plan-store.ts'
import { lockPlanIn } from './change-state.ts'
import { areSame, frozenRoots, findExpired, findRoots } from './recompute-roots.ts'

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
      .optional()
      .describe('第一个任务的名册根'),
    /** Of a round: the roots of all its tasks, in order. */
    frameRoots: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .max(12)
      .optional(),
    rosterRoot: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  output: z.object({
    planId: z.uuid(),
    frameRoot: z.string(),
    frameRoots: z.array(z.string()),
    rosterRoot: z.string(),
    operators: z.int(),
    needed: z.int(),
  }),
  async run(act, input) {
    const locked = await lockPlanIn(act, input.planId, ['FROZEN'], '复算')
    if (!locked.ok) return locked
    const plan = locked.value
    const earlier = await listReproductions(act.tx, plan.planId)
    const isOwn = (one: { accountId: string; personName: string }): boolean =>
      one.accountId === act.actor.accountId || one.personName === act.actor.personName
    if (earlier.some(isOwn)) return no('reproduced-already')
    const frozen = await frozenRoots(act, plan)
    const found = await findRoots(act, plan)
    if (found === undefined) return no('frame-disorder')
    const expired = await findExpired(act, plan)
    if (expired !== undefined) return no('roster-expired', expired)
    const claimed = {
      frames: input.frameRoots ?? [input.frameRoot ?? found.frames[0] ?? '', ...found.frames.slice(1)],
      roster: input.rosterRoot ?? found.roster,
    }
    if (!areSame(found, frozen) || !areSame(claimed, frozen)) return no('roots-differ')
    await insertReproduction(act, plan, { frame: found.frames.join(' '), roster: found.roster })
    await record(act, {
      type: 'draw.reproduce',
      subject: { kind: 'draw', id: plan.planId },
      fields: { frame: found.frames.join(' '), roster: found.roster },
      org: plan.org,
    })
    const { reproductions } = await policyOn(act.tx, plan.kind, act.today)
    return ok({
      planId: plan.planId,
      frameRoot: found.frames[0] ?? '',
      frameRoots: [...found.frames],
      rosterRoot: found.roster,
      operators: earlier.length + 1,
      needed: reproductions,
    })
  },
})
