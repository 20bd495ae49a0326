import type { Tx } from '#platform/tx.ts'
import { changed, partOf } from './held-visit.ts'

/** @technical */
export interface StoredStep {
  readonly stepId: string
  readonly visitId: string
  readonly contentHash: string
  readonly answer: unknown
}

/** Finds a step by the id the phone or desk gave it; under the visit's lock it sees every earlier one. Locks nothing. */
export function findStep(tx: Tx, stepId: string): Promise<StoredStep | undefined> {
  return tx.maybe<StoredStep>(
    `select step_id as "stepId", visit_id as "visitId", content_hash as "contentHash", answer from inspection.step where step_id = $1`,
    [stepId],
  )
}

/** Adds a step; the row is never changed again. The caller holds the lock of the visit. */
export async function insertStep(
  tx: Tx,
  step: StoredStep & {
    readonly agencyId: string
    readonly kind: string
    readonly facts: Readonly<Record<string, unknown>>
    readonly leafHash: string
    readonly recordedBy: string | null
    readonly recordedByName: string
    readonly recordedAt: Date
  },
): Promise<void> {
  changed(tx, step.visitId, step.kind)
  tx.later(
    `insert into inspection.step (step_id, visit_id, agency_id, kind, content_hash, facts, answer, leaf_hash, recorded_by, recorded_by_name, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      step.stepId,
      step.visitId,
      step.agencyId,
      step.kind,
      step.contentHash,
      JSON.stringify(step.facts),
      JSON.stringify(step.answer),
      step.leafHash,
      step.recordedBy,
      step.recordedByName,
      step.recordedAt,
    ],
  )
}

/** When a kind of step was first made on this visit. */
export async function findStepTime(tx: Tx, visitId: string, kind: string): Promise<Date | undefined> {
  const row = await partOf(tx, visitId, kind, () =>
    tx.maybe<{ at: Date }>(
      `select recorded_at as at from inspection.step where visit_id = $1 and kind = $2 order by recorded_at limit 1`,
      [visitId, kind],
    ),
  )
  return row?.at
}
