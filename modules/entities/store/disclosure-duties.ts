import type { PlainDate } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'

export type DutyKind = 'contribution' | 'equity' | 'licence' | 'pledge' | 'penalty' | 'other'

/** @technical */
export interface DutyRow {
  readonly dutyId: string
  readonly entityId: string
  readonly entityName: string
  readonly kind: DutyKind
  readonly matter: string
  readonly aroseOn: PlainDate
  readonly dueOn: PlainDate
  readonly citation: string
  readonly source: string
  readonly disclosedOn: PlainDate | null
  readonly disclosedWhere: string | null
}

const columns = `d.duty_id as "dutyId", d.entity_id as "entityId", e.name as "entityName", d.kind, d.matter, d.arose_on as "aroseOn",
  d.due_on as "dueOn", d.citation, d.source, d.disclosed_on as "disclosedOn", d.disclosed_where as "disclosedWhere"`

/** One duty; locks its row. */
export async function lockDuty(tx: Tx, dutyId: string): Promise<DutyRow | undefined> {
  return tx.maybe(
    `select ${columns} from entities.disclosure_duty d join entities.entity e using (entity_id) where d.duty_id = $1 for update of d`,
    [dutyId],
  )
}

/** Duties of one entity or of all, the nearest due day first. */
export async function listDuties(
  tx: Tx,
  filter: { readonly entityId: string | null; readonly isOpen: boolean | null; readonly dueBefore: PlainDate | null },
  limit: number,
): Promise<DutyRow[]> {
  return tx.rows(
    `select ${columns} from entities.disclosure_duty d join entities.entity e using (entity_id)
     where ($1::uuid is null or d.entity_id = $1) and ($2::boolean is null or (d.disclosed_on is null) = $2)
       and ($3::date is null or d.due_on < $3) order by d.disclosed_on nulls first, d.due_on, d.duty_id limit $4`,
    [filter.entityId, filter.isOpen, filter.dueBefore, limit],
  )
}

/** Starts a clock. Locks nothing. */
export async function insertDuty(
  act: Act,
  duty: Omit<DutyRow, 'entityName' | 'disclosedOn' | 'disclosedWhere'>,
): Promise<void> {
  await act.tx.run(
    `insert into entities.disclosure_duty (duty_id, entity_id, kind, matter, arose_on, due_on, citation, source, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      duty.dutyId,
      duty.entityId,
      duty.kind,
      duty.matter,
      duty.aroseOn,
      duty.dueOn,
      duty.citation,
      duty.source,
      act.actor.personName,
      act.now,
    ],
  )
}

/** Writes down when and where the entity published. Locks the duty's row. */
export async function settleDuty(act: Act, dutyId: string, on: PlainDate, where: string): Promise<void> {
  await act.tx.run(
    `update entities.disclosure_duty set disclosed_on = $2, disclosed_where = $3, settled_by = $4 where duty_id = $1`,
    [dutyId, on, where, act.actor.personName],
  )
}
