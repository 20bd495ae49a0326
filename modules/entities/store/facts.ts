import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface FactInput {
  readonly id: string
  readonly entityId: string
  readonly kind: string
  readonly value: string
  readonly source: string
  readonly citation: string | null
  readonly quality: 'declared' | 'reported'
  readonly validFrom: string | null
}

export async function findFact(
  tx: Tx,
  factId: string,
): Promise<{ entityId: string; kind: string; value: string } | undefined> {
  return tx.maybe(`select entity_id as "entityId", kind, value from entities.entity_fact where fact_id = $1`, [factId])
}

/** Writes a fact beside what is known. Locks nothing. */
export async function insertFact(act: Act, fact: FactInput): Promise<void> {
  await act.tx.run(
    `insert into entities.entity_fact (fact_id, entity_id, kind, value, valid_from, source, citation, quality, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [fact.id, fact.entityId, fact.kind, fact.value, fact.validFrom, fact.source, fact.citation, fact.quality, act.now],
  )
}
