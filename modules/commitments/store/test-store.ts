import type { Tx } from '#platform/tx.ts'
import type { TestVerdict } from '../domain/indicator.ts'

/** @technical */
export interface NewStandardTest {
  readonly standardTestId: string
  readonly declarationId: string
  readonly entityId: string
  readonly agencyId: string
  readonly indicator: string
  readonly declaredWords: string
  readonly limitWords: string | null
  readonly measuredWords: string
  readonly verdict: TestVerdict
  readonly tester: string
  readonly reportNumber: string
  readonly testedOn: string
  readonly by: string
  readonly at: Date
}

/** Keeps a test; false when its report said the same of this indicator before. A failure opens a lead. Locks nothing. */
export async function insertStandardTest(tx: Tx, one: NewStandardTest): Promise<boolean> {
  const added = await tx.run(
    `insert into commitments.standard_test (standard_test_id, declaration_id, entity_id, agency_id, indicator, declared_words, limit_words,
       measured_words, verdict, tester, report_number, tested_on, lead_state, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict do nothing`,
    [
      one.standardTestId,
      one.declarationId,
      one.entityId,
      one.agencyId,
      one.indicator,
      one.declaredWords,
      one.limitWords,
      one.measuredWords,
      one.verdict,
      one.tester,
      one.reportNumber,
      one.testedOn,
      one.verdict === 'meets' ? null : 'open',
      one.by,
      one.at,
    ],
  )
  return added === 1
}

/** Ends the lead of a failed test; false when it has ended. Locks its row. */
export async function settleLead(tx: Tx, standardTestId: string, outcome: string, on: string): Promise<boolean> {
  const settled = await tx.run(
    `update commitments.standard_test set lead_state = 'settled', lead_outcome = $2, lead_settled_on = $3
      where standard_test_id = $1 and lead_state = 'open'`,
    [standardTestId, outcome, on],
  )
  return settled === 1
}
