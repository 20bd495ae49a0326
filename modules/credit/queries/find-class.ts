import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { CreditClass } from '../domain/class-rule.ts'
import type { CreditFact } from '../domain/credit-fact.ts'
import { factDetailsSchema } from '../domain/credit-fact.ts'

/** The facts known of an entity, oldest first. */
export async function listFacts(tx: Tx, entityId: string): Promise<CreditFact[]> {
  const rows = await tx.rows<CreditFact>(
    `select fact_id as "id", kind, occurred_on as "occurredOn", details from credit.fact
     where entity_id = $1 order by occurred_on, arrival`,
    [entityId],
  )
  return rows.map((row) => ({ ...row, details: factDetailsSchema.parse(row.details) }))
}

/** A class an entity had or has. @technical */
export interface ClassRow {
  readonly id: string
  readonly class: CreditClass
  readonly source: 'issued' | 'trial'
  readonly ruleVersion: string
  readonly points: number | null
  readonly classedOn: PlainDate
  readonly documentNumber: string | null
}

const COLUMNS = `c.class_id as "id", c.class, c.source, c.rule_version as "ruleVersion", c.points,
  c.classed_on as "classedOn", c.document_number as "documentNumber"`

/** The class that holds now. */
export function findCurrentClass(tx: Tx, entityId: string): Promise<ClassRow | undefined> {
  return tx.maybe<ClassRow>(
    `select ${COLUMNS} from credit.current_class h join credit.class c using (class_id) where h.entity_id = $1`,
    [entityId],
  )
}

/** The latest class of one source. */
export function findLatestClass(tx: Tx, entityId: string, source: 'issued' | 'trial'): Promise<ClassRow | undefined> {
  return tx.maybe<ClassRow>(
    `select ${COLUMNS} from credit.class c where c.entity_id = $1 and c.source = $2
     order by c.classed_on desc, c.arrival desc limit 1`,
    [entityId, source],
  )
}

/** Every class of an entity, the latest first. */
export function listClassHistory(tx: Tx, entityId: string): Promise<ClassRow[]> {
  return tx.rows<ClassRow>(
    `select ${COLUMNS} from credit.class c where c.entity_id = $1 order by c.classed_on desc, c.arrival desc`,
    [entityId],
  )
}

/** The written adoption of a rule version by its agency. */
export function findAdoption(
  tx: Tx,
  agencyId: string,
  ruleVersion: string,
): Promise<{ id: string; documentNumber: string; adoptedOn: PlainDate; hash: Buffer } | undefined> {
  return tx.maybe(
    `select rule_adoption_id as "id", document_number as "documentNumber", adopted_on as "adoptedOn", content_hash as "hash"
     from credit.rule_adoption where agency_id = $1 and rule_version = $2`,
    [agencyId, ruleVersion],
  )
}

/** The content hash of an act kept under an id. */
export async function findActHash(
  tx: Tx,
  table: 'rule_adoption' | 'issued_batch',
  id: string,
): Promise<Buffer | undefined> {
  const row = await tx.maybe<{ hash: Buffer }>(
    table === 'rule_adoption'
      ? `select content_hash as "hash" from credit.rule_adoption where rule_adoption_id = $1`
      : `select content_hash as "hash" from credit.issued_batch where batch_id = $1`,
    [id],
  )
  return row?.hash
}

/** How many entities stand in each class by each source. */
export function countClasses(tx: Tx): Promise<{ class: CreditClass; source: 'issued' | 'trial'; count: number }[]> {
  return tx.rows(
    `select class, source, count(*)::int4 as "count" from credit.current_class group by class, source order by class, source`,
  )
}

/** How many entities of the register may be drawn at all; those without a class row stand at the rule's baseline. */
export async function countSubsisting(tx: Tx): Promise<{ subsisting: number; classed: number }> {
  return tx.one(
    `select (select count(*) from entities.pub_entity where status = 'subsisting')::int4 as "subsisting",
       (select count(*) from credit.current_class c join entities.pub_entity e using (entity_id)
         where e.status = 'subsisting')::int4 as "classed"`,
  )
}

/**
 * Entities whose class may have moved by the mere passing of days: a correction fell overdue, or a fact left a window,
 * since the class was last computed.
 */
export async function listTouchedByTime(
  tx: Tx,
  today: PlainDate,
  windows: readonly number[],
  limit: number,
): Promise<string[]> {
  const rows = await tx.rows<{ entityId: string }>(
    `select distinct c.entity_id as "entityId" from credit.current_class c join credit.fact f using (entity_id)
     where c.checked_on < $1::date and (
       (f.kind = 'correction-ordered' and (f.details->>'dueOn')::date >= c.checked_on and (f.details->>'dueOn')::date < $1::date)
       or (f.kind = 'inspection-concluded' and exists (select 1 from unnest($2::int4[]) as m
         where f.occurred_on + make_interval(months => m) > c.checked_on
           and f.occurred_on + make_interval(months => m) <= $1::date)))
     order by 1 limit $3`,
    [today, windows, limit],
  )
  return rows.map((row) => row.entityId)
}

/** The entities of some codes, for a batch issued from above. */
export function listEntitiesOfCodes(
  tx: Tx,
  codes: readonly string[],
): Promise<{ entityId: string; uscc: string; class: CreditClass | null; source: string | null }[]> {
  return tx.rows(
    `select e.entity_id as "entityId", e.uscc, c.class, c.source
     from entities.pub_entity e left join credit.current_class c using (entity_id) where e.uscc = any ($1)`,
    [codes],
  )
}

/** Whether a correction ordered at a visit was overdue on a day. */
export async function hasOverdueOrder(tx: Tx, visitId: string, on: PlainDate): Promise<boolean> {
  const row = await tx.maybe(
    `select 1 from credit.fact where kind = 'correction-ordered' and details->>'visitId' = $1
       and (details->>'dueOn')::date < $2::date limit 1`,
    [visitId, on],
  )
  return row !== undefined
}
