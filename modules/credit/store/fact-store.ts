import type { Act } from '#platform/operation.ts'
import { newId } from '#kernel/ids.ts'
import type { CreditFact, FactKind } from '../domain/credit-fact.ts'

/** A fact to keep; `sourceKey` makes a second delivery of the same word harmless. @technical */
export interface NewFact {
  readonly entityId: string
  readonly agencyId: string
  readonly kind: FactKind
  readonly occurredOn: string
  readonly details: CreditFact['details']
  readonly source: string
  readonly sourceKey: string
}

/** Keeps a fact once; false when it is there already. Locks nothing. */
export async function insertFact(act: Pick<Act, 'tx' | 'ports' | 'now'>, fact: NewFact): Promise<boolean> {
  const added = await act.tx.run(
    `insert into credit.fact (fact_id, entity_id, agency_id, kind, occurred_on, details, source, source_key, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (source_key, kind) do nothing`,
    [
      newId(act.ports),
      fact.entityId,
      fact.agencyId,
      fact.kind,
      fact.occurredOn,
      JSON.stringify(fact.details),
      fact.source,
      fact.sourceKey,
      act.now,
    ],
  )
  return added === 1
}
