import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { agencyNames, isFeasible } from '../operations/refuse-unless-rehearsed.ts'
import { frozenOf, isOf, lintRuleOn } from '../operations/rehearse.ts'
import { no } from '../refusals.ts'
import { remedyWords, shortageWords } from '../rehearsal-strings.ts'
import { findPlan } from '../store/plan-store.ts'
import { findRehearsal } from '../store/rehearsal-store.ts'

/** How the dummy draws of the frozen frame and roster went: how often officers run out, what binds, what would clear it. */
export const readRehearsal = operation({
  name: 'read-rehearsal',
  kind: 'query',
  permission: 'draw.read',
  summary: '查看试抽试派',
  input: z.object({ planId: z.uuid() }),
  output: z.object({
    planId: z.uuid(),
    isFrozen: z.boolean(),
    report: z
      .object({
        /** Whether it is of the frame and roster as they stand now. */
        isCurrent: z.boolean(),
        seeds: z.int(),
        done: z.int(),
        infeasible: z.int(),
        relaxed: z.int(),
        leastFeasiblePercent: z.int(),
        mayCommit: z.boolean(),
        visits: z.object({ least: z.int(), most: z.int(), mean: z.string() }),
        busiest: z.int(),
        cap: z.int(),
        tried: z.int(),
        bindings: z.array(z.object({ words: z.string(), times: z.int(), missing: z.int() })),
        remedies: z.array(z.object({ words: z.string(), clears: z.int() })),
        startedAt: z.iso.datetime(),
        finishedAt: z.iso.datetime().nullable(),
        leafHash: z.string().nullable(),
      })
      .nullable(),
  }),
  async run(act, { planId }) {
    const plan = await findPlan(act.tx, planId)
    if (plan === undefined) return no('plan-absent')
    const frozen = await frozenOf(act, plan)
    const found = await findRehearsal(act.tx, planId)
    if (frozen === undefined || found === undefined) return ok({ planId, isFrozen: frozen !== undefined, report: null })
    const names = await agencyNames(act)
    const { tally, seeds, done, startedAt, finishedAt, leafHash } = found
    const { leastFeasiblePercent } = lintRuleOn(act)
    const isCurrent = isOf(found, frozen)
    return ok({
      planId,
      isFrozen: true,
      report: {
        isCurrent,
        seeds,
        done,
        infeasible: tally.infeasible,
        relaxed: tally.relaxed,
        leastFeasiblePercent,
        mayCommit: isCurrent && finishedAt !== null && isFeasible(tally, leastFeasiblePercent),
        visits: {
          least: tally.visits.least,
          most: tally.visits.most,
          mean: done === 0 ? '0' : (tally.visits.sum / done).toFixed(1),
        },
        busiest: tally.busiest,
        cap: tally.cap,
        tried: tally.tried,
        bindings: tally.bindings.map((one) => ({
          words: shortageWords(one, names),
          times: one.times,
          missing: Math.max(0, one.demand - one.capacity),
        })),
        remedies: tally.remedies.map((one) => ({ words: remedyWords(one, names), clears: one.clears })),
        startedAt: startedAt.toISOString(),
        finishedAt: finishedAt?.toISOString() ?? null,
        leafHash,
      },
    })
  },
})
