import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface NewObject {
  readonly id: string
  readonly entityId: string
  readonly premisesId: string | null
  readonly kind: string
  readonly code: string
  readonly name: string
  readonly state: string
  readonly sinceOn: string | null
  readonly source: string
  readonly citation: string | null
}

/** The id of the object with this code on the file. */
export async function findObject(tx: Tx, entityId: string, kind: string, code: string): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(
    `select object_id as id from entities.supervised_object where entity_id = $1 and kind = $2 and code = $3`,
    [entityId, kind, code],
  )
  return row?.id
}

export async function isOwnPremises(tx: Tx, entityId: string, premisesId: string): Promise<boolean> {
  const row = await tx.maybe(`select 1 from entities.premises where premises_id = $1 and entity_id = $2`, [
    premisesId,
    entityId,
  ])
  return row !== undefined
}

/** Puts an object on a file. Locks nothing. */
export async function insertObject(act: Act, object: NewObject): Promise<void> {
  await act.tx.run(
    `insert into entities.supervised_object (entity_id, object_id, premises_id, kind, code, name, state, since_on, source, citation,
       recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      object.entityId,
      object.id,
      object.premisesId,
      object.kind,
      object.code,
      object.name,
      object.state,
      object.sinceOn,
      object.source,
      object.citation,
      act.actor.personName,
      act.now,
    ],
  )
}
