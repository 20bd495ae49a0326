import { newId } from '#kernel/ids.ts'
import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface NewObject {
  readonly id: string
  readonly entityId: string
  readonly premisesId: string | null
  readonly kind: string
  readonly codeType: string
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
  await insertObjects(act, [object])
}

/** Puts many objects on their files in one statement. Locks nothing. */
export async function insertObjects(act: Act, objects: readonly NewObject[]): Promise<void> {
  await act.tx.run(
    `insert into entities.supervised_object (entity_id, object_id, premises_id, kind, code_type, code, name, state, since_on, source,
       citation, recorded_by, recorded_at)
     select o."entityId", o.id, o."premisesId", o.kind, o."codeType", o.code, o.name, o.state, o."sinceOn", o.source, o.citation, $2, $3
     from jsonb_to_recordset($1::jsonb) o ("entityId" uuid, id uuid, "premisesId" uuid, kind text, "codeType" text, code text, name text,
       state text, "sinceOn" date, source text, citation text)`,
    [JSON.stringify(objects), act.actor.personName, act.now],
  )
}

/** One object of an entity; locks its row. */
export async function lockObject(
  tx: Tx,
  entityId: string,
  objectId: string,
): Promise<{ readonly name: string; readonly code: string; readonly state: string } | undefined> {
  return tx.maybe(
    `select name, code, state from entities.supervised_object where entity_id = $1 and object_id = $2 for update`,
    [entityId, objectId],
  )
}

/** Sets the state of an object and keeps the change; the object's row is locked by lockObject. */
export async function changeState(
  act: Act,
  change: {
    readonly entityId: string
    readonly objectId: string
    readonly from: string
    readonly to: string
    readonly sinceOn: string
    readonly reason: string
  },
): Promise<void> {
  await act.tx.run(`update entities.supervised_object set state = $3 where entity_id = $1 and object_id = $2`, [
    change.entityId,
    change.objectId,
    change.to,
  ])
  await act.tx.run(
    `insert into entities.object_state_change (entity_id, change_id, object_id, from_state, to_state, since_on, reason, changed_by,
       recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      change.entityId,
      newId(act.ports),
      change.objectId,
      change.from,
      change.to,
      change.sinceOn,
      change.reason,
      act.actor.personName,
      act.now,
    ],
  )
}

/** Who bears these codes, where their doors are, and which objects stand on their files already. */
export async function findObjectPlaces(tx: Tx, usccs: readonly string[]): Promise<Map<string, ObjectPlace>> {
  const rows = await tx.rows<ObjectPlace & { uscc: string }>(
    `select e.uscc, e.entity_id as "entityId",
       coalesce((select jsonb_agg(jsonb_build_object('premisesId', p.premises_id, 'key', p.address_key) order by p.kind desc, p.premises_id)
         from entities.premises p where p.entity_id = e.entity_id and p.closed_on is null), '[]') as places,
       coalesce((select jsonb_agg(o.kind || ' ' || o.code) from entities.supervised_object o where o.entity_id = e.entity_id), '[]') as known
     from entities.entity e where e.uscc = any ($1::text[])`,
    [usccs],
  )
  return new Map(rows.map(({ uscc, ...place }) => [uscc, place]))
}

/** @technical */
export interface ObjectPlace {
  readonly entityId: string
  /** Open places, the domicile first. */
  readonly places: readonly { readonly premisesId: string; readonly key: string }[]
  /** Kind and code of what is on file. */
  readonly known: readonly string[]
}
