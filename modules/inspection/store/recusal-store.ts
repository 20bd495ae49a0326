import type { Tx } from '#platform/tx.ts'
import { changed, partOf } from './held-visit.ts'

/** 回避申请 as stored. @technical */
export interface RecusalApplicationRow {
  readonly recusalApplicationId: string
  readonly visitId: string
  readonly officerId: string
  readonly applicant: 'counterpart' | 'officer'
  readonly reason: string
  readonly appliedAt: Date
  readonly decision: 'upheld' | 'rejected' | null
  readonly decisionReason: string | null
  readonly replacementOfficerId: string | null
  readonly decidedByName: string | null
  readonly decidedAt: Date | null
}

const SELECT = `select recusal_application_id as "recusalApplicationId", visit_id as "visitId", officer_id as "officerId", applicant, reason,
  applied_at as "appliedAt", decision, decision_reason as "decisionReason", replacement_officer_id as "replacementOfficerId",
  decided_by_name as "decidedByName", decided_at as "decidedAt" from inspection.recusal_application`

/** Adds an application. The caller holds the lock of the visit. */
export async function insertRecusalApplication(
  tx: Tx,
  visit: { visitId: string; agencyId: string },
  row: Pick<RecusalApplicationRow, 'recusalApplicationId' | 'officerId' | 'applicant' | 'reason' | 'appliedAt'>,
): Promise<void> {
  changed(tx, visit.visitId, 'recusals')
  tx.later(
    `insert into inspection.recusal_application (recusal_application_id, visit_id, agency_id, officer_id, applicant, reason, applied_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.recusalApplicationId, visit.visitId, visit.agencyId, row.officerId, row.applicant, row.reason, row.appliedAt],
  )
}

export function findRecusalApplication(
  tx: Tx,
  recusalApplicationId: string,
): Promise<RecusalApplicationRow | undefined> {
  return tx.maybe<RecusalApplicationRow>(`${SELECT} where recusal_application_id = $1`, [recusalApplicationId])
}

export function listRecusalApplications(tx: Tx, visitId: string): Promise<RecusalApplicationRow[]> {
  return partOf(tx, visitId, 'recusals', () =>
    tx.rows<RecusalApplicationRow>(`${SELECT} where visit_id = $1 order by applied_at, recusal_application_id`, [
      visitId,
    ]),
  )
}

/** Records the head's decision. The caller holds the lock of the visit. */
export async function setRecusalDecision(
  tx: Tx,
  { recusalApplicationId, visitId }: Pick<RecusalApplicationRow, 'recusalApplicationId' | 'visitId'>,
  row: {
    decision: 'upheld' | 'rejected'
    reason: string
    replacementOfficerId: string | null
    by: string | null
    byName: string
    at: Date
  },
): Promise<void> {
  changed(tx, visitId, 'recusals')
  tx.later(
    `update inspection.recusal_application set decision = $2, decision_reason = $3, replacement_officer_id = $4, decided_by = $5,
       decided_by_name = $6, decided_at = $7 where recusal_application_id = $1`,
    [recusalApplicationId, row.decision, row.reason, row.replacementOfficerId, row.by, row.byName, row.at],
  )
}
