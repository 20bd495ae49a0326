import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** A fact on an entity's file with the row it was read from. @technical */
export interface ReadFact {
  readonly factId: string
  readonly entityId: string
  readonly kind: string
  readonly value: string
  readonly details: Readonly<Record<string, string>> | null
  readonly source: string
  readonly validFrom: PlainDate | null
  readonly validTo: PlainDate | null
}

/** Facts by their ids, as far as there are any. */
export function readFacts(tx: Tx, factIds: readonly string[]): Promise<ReadFact[]> {
  return tx.rows<ReadFact>(
    `select fact_id as "factId", entity_id as "entityId", kind, value, details, source, valid_from as "validFrom", valid_to as "validTo"
     from entities.entity_fact where fact_id = any ($1::uuid[])`,
    [factIds],
  )
}
