import type { Tx } from '#platform/tx.ts'

/** One recomputation as its page reads it. @technical */
export interface RecomputationRow {
  readonly recomputationId: string
  readonly startedAt: Date
  readonly revision: string
  readonly decisions: number
  readonly same: number
  readonly differing: number
  readonly bySource: Readonly<Record<string, number>>
}

export async function listRecomputationRows(tx: Tx, most: number): Promise<readonly RecomputationRow[]> {
  return tx.rows<RecomputationRow>(
    `select recomputation_id as "recomputationId", started_at as "startedAt", revision, decisions, same, differing,
       by_source as "bySource"
     from law.recomputation order by started_at desc, recomputation_id desc limit $1`,
    [most],
  )
}

/** @technical */
export interface DifferenceRow {
  readonly known: 'then' | 'now'
  readonly recordId: string
  readonly recordTitle: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly subjectTitle: string
  readonly decidedOn: string
  readonly was: string
  readonly becomes: string
}

export async function listDifferenceRows(
  tx: Tx,
  recomputationId: string,
  most: number,
): Promise<readonly DifferenceRow[]> {
  return tx.rows<DifferenceRow>(
    `select known, record_id as "recordId", record_title as "recordTitle", subject_kind as "subjectKind",
       subject_id as "subjectId", subject_title as "subjectTitle", decided_on as "decidedOn", was, becomes
     from law.recomputation_difference where recomputation_id = $1 order by ordinal limit $2`,
    [recomputationId, most],
  )
}
