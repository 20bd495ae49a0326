import type { PlainDate } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import { kindOfEntity } from '../queries/find-entity.ts'

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
  readonly lapsedOn: PlainDate | null
  readonly lapsedBecause: string | null
}

const columns = `d.duty_id as "dutyId", d.entity_id as "entityId", e.name as "entityName", d.kind, d.matter, d.arose_on as "aroseOn",
  d.due_on as "dueOn", d.citation, d.source, d.disclosed_on as "disclosedOn", d.disclosed_where as "disclosedWhere",
  d.lapsed_on as "lapsedOn", d.lapsed_because as "lapsedBecause"`

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
     where ($1::uuid is null or d.entity_id = $1) and ($2::boolean is null or (d.disclosed_on is null and d.lapsed_on is null) = $2)
       and ($3::date is null or d.due_on < $3) order by coalesce(d.disclosed_on, d.lapsed_on) nulls first, d.due_on, d.duty_id limit $4`,
    [filter.entityId, filter.isOpen, filter.dueBefore, limit],
  )
}

/** Starts a clock. Locks nothing. */
export async function insertDuty(
  act: Act,
  duty: Omit<DutyRow, 'entityName' | 'disclosedOn' | 'disclosedWhere' | 'lapsedOn' | 'lapsedBecause'>,
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

/** A clock a fact of a feed starts. @technical */
export interface FactDuty {
  readonly dutyId: string
  readonly factId: string
  readonly entityId: string
  readonly kind: DutyKind
  readonly matter: string
  readonly aroseOn: PlainDate
  readonly dueOn: PlainDate
  readonly citation: string
  readonly source: string
  readonly disclosedOn: PlainDate | null
}

/** The clocks of these that run or stopped already, with their rows locked. */
export async function lockFactDuties(
  tx: Tx,
  dutyIds: readonly string[],
): Promise<Map<string, { readonly disclosedOn: PlainDate | null }>> {
  const rows = await tx.rows<{ dutyId: string; disclosedOn: PlainDate | null }>(
    `select duty_id as "dutyId", disclosed_on as "disclosedOn" from entities.disclosure_duty
     where duty_id = any ($1::uuid[]) order by duty_id for update`,
    [dutyIds],
  )
  return new Map(rows.map((row) => [row.dutyId, row]))
}

/** Starts, moves or stops clocks of facts, and answers which entities are bound by one. Locks the clocks it moves. */
export async function keepFactDuties(act: Act, duties: readonly FactDuty[]): Promise<ReadonlySet<string>> {
  const bound = await act.tx.rows<{ entityId: string }>(
    `with given as (select q.* from jsonb_to_recordset($1::jsonb) q ("dutyId" uuid, "factId" uuid, "entityId" uuid, kind text, matter text,
         "aroseOn" date, "dueOn" date, citation text, source text, "disclosedOn" date)
       join entities.entity e on e.entity_id = q."entityId" left join entities.enterprise_type t on t.code = e.type_code
       where ${kindOfEntity} <> 'individual-household')
     insert into entities.disclosure_duty as d (duty_id, entity_id, kind, matter, arose_on, due_on, citation, source, fact_id,
       disclosed_on, disclosed_where, settled_by, recorded_by, recorded_at)
     select "dutyId", "entityId", kind, matter, "aroseOn", "dueOn", citation, source, "factId", "disclosedOn",
       case when "disclosedOn" is not null then source end, case when "disclosedOn" is not null then source end, $2, $3 from given
     on conflict on constraint disclosure_duty_pk do update set entity_id = excluded.entity_id, matter = excluded.matter,
       arose_on = excluded.arose_on, due_on = excluded.due_on, fact_id = excluded.fact_id, lapsed_on = null, lapsed_because = null,
       disclosed_on = coalesce(d.disclosed_on, excluded.disclosed_on), disclosed_where = coalesce(d.disclosed_where, excluded.disclosed_where),
       settled_by = coalesce(d.settled_by, excluded.settled_by)
     returning entity_id as "entityId"`,
    [JSON.stringify(duties), act.actor.personName, act.now],
  )
  return new Set(bound.map((row) => row.entityId))
}

/** Lets the open clocks of facts lapse that their source took back or that were somebody else's, and closes them on the file. Locks the clocks. */
export async function lapseDuties(
  tx: Tx,
  factIds: readonly string[],
  why: { readonly on: PlainDate; readonly at: Date; readonly because: string },
): Promise<void> {
  if (factIds.length === 0) return
  await tx.run(
    `with lapsed as (update entities.disclosure_duty set lapsed_on = $2, lapsed_because = $3
       where fact_id = any ($1::uuid[]) and lapsed_on is null and disclosed_on is null returning duty_id, entity_id, matter)
     insert into entities.file_entry (entry_id, entity_id, kind, title, occurred_at, source, facts, loop_key, loop_state, recorded_at)
     select gen_random_uuid(), entity_id, 'instant-disclosure', '公示期限不再计算：' || matter, $4, 'entities/disclosure-duty/' || duty_id,
       jsonb_build_object('事由', $3::text), 'instant-disclosure/' || duty_id, 'closed', $4 from lapsed`,
    [factIds, why.on, why.because, why.at],
  )
}
