import type { DiscretionStep } from '#law'
import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface DecidedCaseRow {
  readonly decidedCaseId: string
  readonly documentNumber: string
  readonly agencyName: string
  readonly behaviourOn: string
  readonly decidedOn: string
  readonly subject: 'unit' | 'individual' | 'responsible-person'
  readonly when: string
  readonly outcome: 'fined' | 'warned' | 'not-penalised'
  readonly step: DiscretionStep | null
  readonly fineFen: number | null
  readonly factors: readonly string[]
  readonly source: string
}

const CASE_SQL = `
  select decided_case_id as "decidedCaseId", document_number as "documentNumber", agency_name as "agencyName", behaviour_on as "behaviourOn",
         decided_on as "decidedOn", subject, case_when as "when", outcome, step, fine_fen::float8 as "fineFen", factors, source
    from catalogue.decided_case`

/** The decided cases of an item, the latest first. */
export function listDecidedCases(tx: Tx, itemId: string): Promise<DecidedCaseRow[]> {
  return tx.rows<DecidedCaseRow>(`${CASE_SQL} where item_id = $1 order by decided_on desc, document_number limit 500`, [
    itemId,
  ])
}

/** What was decided on this party under this item since a day, 不予处罚 included. */
export function listEarlierCases(tx: Tx, itemId: string, uscc: string, since: string): Promise<DecidedCaseRow[]> {
  return tx.rows<DecidedCaseRow>(
    `${CASE_SQL} where item_id = $1 and subject_uscc = $2 and decided_on >= $3 order by decided_on desc`,
    [itemId, uscc, since],
  )
}
