import { z } from 'zod'
import { record, witnessedAt } from '#ledger'
import { dayInShanghai } from '#kernel/plain-date.ts'
import { enqueue, job } from '#platform/jobs.ts'
import { publish } from '#platform/outbox.ts'
import type { PlanState } from '../domain/plan-state.ts'
import { drawResultOverdue } from '../events.ts'
import { endPlan } from '../operations/end-plan.ts'
import { waveOf } from '../operations/plan-entropy.ts'
import { planHead } from '../operations/plan-facts.ts'
import { listResultOverdue, listVoidsToJudge } from '../queries/plans-overdue.ts'
import { insertOverdue, markVoidJudged } from '../store/overdue-store.ts'
import { lockPlan, policyOn } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'

/** Committed, the announced time of a wave passed, no result: said once, publicly, and counted (verifiable.md T4). */
export const raiseOverdue = job({
  name: 'draw.raise-overdue',
  schema: z.object({ planId: z.uuid(), wave: z.int().min(1).default(1), dueAt: z.iso.datetime() }),
  async run(act, { planId, wave, dueAt }) {
    const plan = await lockPlan(act.tx, planId)
    if (plan === undefined || !isAwaited(plan, wave)) return
    const { leafHash } = await record(act, {
      type: 'draw.overdue',
      subject: { kind: 'draw', id: planId },
      fields: { plan: plan.number, state: plan.state, ...(wave === 1 ? {} : { wave: String(wave) }), dueAt },
      org: plan.org,
    })
    await insertOverdue(act, plan, { wave, dueAt: new Date(dueAt), leafHash })
    await publish(act, drawResultOverdue, { ...planHead(plan), wave, dueAt, raisedAt: act.now.toISOString(), leafHash })
  },
})

/** Whether the wave still waits, in a plan that has come far enough for it. */
function isAwaited(plan: Plan, wave: number): boolean {
  const open: readonly PlanState[] = ['COMMITTED', 'WITNESSED', 'ARMED', 'SEEDED', ...(wave > 1 ? DRAWN : [])]
  return open.includes(plan.state) && waveOf(plan, wave)?.state === 'waiting'
}

const DRAWN: readonly PlanState[] = ['DRAWN', 'RELEASED']

/** A void that no quorum of witnesses saw before the source spoke is no void: the plan failed. */
export const judgeVoid = job({
  name: 'draw.judge-void',
  schema: z.object({ planId: z.uuid(), leafHash: z.string() }),
  async run(act, { planId, leafHash }) {
    const plan = await lockPlan(act.tx, planId)
    if (plan === undefined || plan.state !== 'VOID') return
    const { quorum } = await policyOn(act.tx, plan.kind, dayInShanghai(plan.stateAt))
    const seen = await witnessedAt(act.tx, leafHash, quorum)
    if (seen === undefined || seen >= plan.sourceMoment)
      await endPlan(act, plan, 'FAILED', '作废没有在随机源时刻之前取得见证，按失败公开')
    else await markVoidJudged(act, planId)
  },
})

/** Once a minute: results that are overdue, and voids whose moment has come. */
export const watchResults = job({
  name: 'draw.watch-results',
  schema: z.object({}),
  every: { seconds: 60 },
  async run(act) {
    for (const { planId, wave, dueAt } of await listResultOverdue(act.tx, act.now))
      await enqueue(act, raiseOverdue, { planId, wave, dueAt: dueAt.toISOString() }, { dedupeKey: `${planId}:${wave}` })
    for (const { planId, leafHash } of await listVoidsToJudge(act.tx, act.now))
      await enqueue(act, judgeVoid, { planId, leafHash }, { dedupeKey: planId })
  },
})
