import type { Tx } from '#platform/tx.ts'
import type { RehearsalTally } from '../domain/rehearsal.ts'
import type { Plan } from './plan-store.ts'

/** How far the rehearsal of a plan is, and for which frame and roster. @technical */
export interface Rehearsal {
  readonly frameRoots: string
  readonly rosterRoot: string
  readonly seeds: number
  readonly done: number
  readonly tally: RehearsalTally
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly leafHash: string | null
}

export function findRehearsal(tx: Tx, planId: string): Promise<Rehearsal | undefined> {
  return tx.maybe<Rehearsal>(
    `select frame_roots as "frameRoots", roster_root as "rosterRoot", seeds, done, tally, started_at as "startedAt",
       finished_at as "finishedAt", leaf_hash as "leafHash" from draw.rehearsal where plan_id = $1`,
    [planId],
  )
}

/** Keeps how far the rehearsal is; one of another frame or roster gives way. The plan's row is locked by the caller. */
export async function saveRehearsal(tx: Tx, plan: Plan, one: Rehearsal): Promise<void> {
  tx.later(
    `insert into draw.rehearsal (plan_id, agency_id, frame_roots, roster_root, seeds, done, tally, started_at, finished_at, leaf_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (plan_id) do update set frame_roots = $3, roster_root = $4, seeds = $5, done = $6, tally = $7, started_at = $8,
       finished_at = $9, leaf_hash = $10`,
    [
      plan.planId,
      plan.agencyId,
      one.frameRoots,
      one.rosterRoot,
      one.seeds,
      one.done,
      JSON.stringify(one.tally),
      one.startedAt,
      one.finishedAt,
      one.leafHash,
    ],
  )
}
