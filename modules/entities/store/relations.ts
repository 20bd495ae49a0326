import type { PlainDate } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'

/** Links two entities; what was found or decided stays with the one it was made for. Locks nothing. */
export async function insertRelation(
  act: Act,
  relation: {
    readonly id: string
    readonly entityId: string
    readonly kind: 'absorbed-by' | 'divided-into' | 'branch-of' | 'converted-into'
    readonly relatedId: string
    readonly sinceOn: PlainDate
    readonly citation: string
  },
): Promise<void> {
  await act.tx.run(
    `insert into entities.entity_relation (relation_id, entity_id, kind, related_entity_id, since_on, source, citation, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      relation.id,
      relation.entityId,
      relation.kind,
      relation.relatedId,
      relation.sinceOn,
      act.actor.personName,
      relation.citation,
      act.now,
    ],
  )
}

/** The id of a relation that stands. */
export async function hasRelation(
  tx: Tx,
  entityId: string,
  kind: string,
  relatedId: string,
): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(
    `select relation_id as id from entities.entity_relation where entity_id = $1 and kind = $2 and related_entity_id = $3`,
    [entityId, kind, relatedId],
  )
  return row?.id
}
