import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface NewDecidedCase {
  readonly decidedCaseId: string
  readonly itemId: string
  readonly documentNumber: string
  readonly agencyName: string
  readonly behaviourOn: string
  readonly decidedOn: string
  readonly subject: string
  readonly uscc: string | null
  readonly when: string
  readonly outcome: string
  readonly step: string | null
  readonly fineFen: number | null
  readonly factors: readonly string[]
  readonly source: string
  readonly by: string
  readonly at: Date
}

/** Keeps a decided case; false when its document stands for this item already. Locks nothing. */
export async function insertDecidedCase(tx: Tx, one: NewDecidedCase): Promise<boolean> {
  const added = await tx.run(
    `insert into catalogue.decided_case (decided_case_id, item_id, document_number, agency_name, behaviour_on, decided_on, subject,
       subject_uscc, case_when, outcome, step, fine_fen, factors, source, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict do nothing`,
    [
      one.decidedCaseId,
      one.itemId,
      one.documentNumber,
      one.agencyName,
      one.behaviourOn,
      one.decidedOn,
      one.subject,
      one.uscc,
      one.when,
      one.outcome,
      one.step,
      one.fineFen,
      one.factors,
      one.source,
      one.by,
      one.at,
    ],
  )
  return added === 1
}
