import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface NewLabel {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly scope: 'province' | 'city' | 'bureau'
  readonly divisionCode: string | null
  readonly meaning: string
  readonly licenceKind: string | null
  readonly objectKind: string | null
}

/** A label in use, by its id or its name. */
export async function findLabel(
  tx: Tx,
  by: { readonly id: string } | { readonly name: string },
): Promise<{ readonly labelId: string; readonly name: string; readonly parentId: string | null } | undefined> {
  const [column, value] = 'id' in by ? ['label_id', by.id] : ['name', by.name]
  return tx.maybe(
    `select label_id as "labelId", name, parent_id as "parentId" from entities.supervision_label where ${column} = $1 and ended_on is null`,
    [value],
  )
}

export async function divisionNameOf(tx: Tx, code: string): Promise<string | undefined> {
  return (await tx.maybe<{ name: string }>(`select name from entities.division where code = $1`, [code]))?.name
}

/** Defines a label. Locks nothing. */
export async function insertLabel(act: Act, label: NewLabel): Promise<void> {
  await act.tx.run(
    `insert into entities.supervision_label (label_id, name, parent_id, scope, division_code, agency_id, meaning, licence_kind, object_kind,
       defined_by, defined_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      label.id,
      label.name,
      label.parentId,
      label.scope,
      label.divisionCode,
      act.actor.agencyId,
      label.meaning,
      label.licenceKind,
      label.objectKind,
      act.actor.personName,
      act.now,
    ],
  )
}

/** @technical */
export interface LabelMark {
  readonly markId: string
  readonly entityId: string
  readonly labelId: string
  readonly state: 'waiting' | 'in-force' | 'returned' | 'ended'
  readonly cause: string
  readonly enteredBy: string
}

const columns = `mark_id as "markId", entity_id as "entityId", label_id as "labelId", state, cause, entered_by as "enteredBy"`

/** The entry of this label for this cause, whatever became of it. */
export async function findMark(
  tx: Tx,
  entityId: string,
  labelId: string,
  cause: string,
): Promise<LabelMark | undefined> {
  return tx.maybe(
    `select ${columns} from entities.entity_label where entity_id = $1 and label_id = $2 and cause = $3`,
    [entityId, labelId, cause],
  )
}

/** One entry; locks its row. */
export async function lockMark(tx: Tx, entityId: string, markId: string): Promise<LabelMark | undefined> {
  return tx.maybe(`select ${columns} from entities.entity_label where entity_id = $1 and mark_id = $2 for update`, [
    entityId,
    markId,
  ])
}

/** Enters a label that waits for its review. Locks nothing. */
export async function insertMark(
  act: Act,
  mark: {
    readonly id: string
    readonly entityId: string
    readonly labelId: string
    readonly objectId: string | null
    readonly cause: string
    readonly agencyName: string
  },
): Promise<void> {
  await act.tx.run(
    `insert into entities.entity_label (entity_id, mark_id, label_id, object_id, cause, state, entered_by, entered_agency, entered_at)
     values ($1, $2, $3, $4, $5, 'waiting', $6, $7, $8)`,
    [mark.entityId, mark.id, mark.labelId, mark.objectId, mark.cause, act.actor.personName, mark.agencyName, act.now],
  )
}

/** Says what the review came to; the entry's row is locked by lockMark. */
export async function reviewMark(act: Act, mark: LabelMark, approved: boolean, opinion: string): Promise<void> {
  await act.tx.run(
    `update entities.entity_label set state = $3, reviewed_by = $4, opinion = $5, reviewed_at = $6 where entity_id = $1 and mark_id = $2`,
    [mark.entityId, mark.markId, approved ? 'in-force' : 'returned', act.actor.personName, opinion, act.now],
  )
}

/** Ends an entry with its reason; the entry's row is locked by lockMark. */
export async function endMark(act: Act, mark: LabelMark, because: string): Promise<void> {
  await act.tx.run(
    `update entities.entity_label set state = 'ended', ended_on = $3, ended_because = $4 where entity_id = $1 and mark_id = $2`,
    [mark.entityId, mark.markId, act.today, because],
  )
}
