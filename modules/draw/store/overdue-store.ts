import type { Act } from '#platform/operation.ts'
import type { Plan } from './plan-store.ts'

/** Writes the one alarm of a wave; a second insert fails on the key. */
export async function insertOverdue(
  act: Pick<Act, 'tx' | 'now'>,
  plan: Plan,
  alarm: { wave: number; dueAt: Date; leafHash: string },
): Promise<void> {
  act.tx.later(
    `insert into draw.overdue (plan_id, wave, agency_id, due_at, raised_at, leaf_hash) values ($1, $2, $3, $4, $5, $6)`,
    [plan.planId, alarm.wave, plan.agencyId, alarm.dueAt, act.now, alarm.leafHash],
  )
}

export async function markVoidJudged(act: Pick<Act, 'tx' | 'now'>, planId: string): Promise<void> {
  act.tx.later(`update draw.plan set void_judged_at = $2 where plan_id = $1`, [planId, act.now])
}
