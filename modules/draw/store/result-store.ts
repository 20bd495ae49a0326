import type { Tx } from '#platform/tx.ts'
import type { Assignment } from '../domain/assignment.ts'
import type { Rounding } from '../domain/quota.ts'
import type { Plan } from './plan-store.ts'

/** A cell as published: quota, exact probability, thresholds. @technical */
export interface ResultCell {
  readonly stratum: string
  readonly cls: string
  readonly N: number
  readonly q: number
  readonly pi: string
  readonly last: string
  readonly next: string
}

/** @technical */
export interface StoredResult {
  readonly sources: readonly {
    type: string
    at: string
    value: string
    publications: readonly { title: string; url: string; sha256: string }[]
  }[]
  readonly seedBase: string
  readonly seed: string
  readonly sizes: Readonly<Record<string, number>>
  readonly rounding: Readonly<Record<string, Rounding>>
  readonly cells: readonly ResultCell[]
  readonly resultRoot: string
  readonly assignment: Assignment
  readonly drawnCount: number
  readonly drawnAt: Date
}

/** Writes the one result of a plan; a second insert fails on the key. */
export async function insertResult(tx: Tx, plan: Plan, result: StoredResult): Promise<void> {
  await tx.run(
    `insert into draw.result (plan_id, agency_id, sources, seed_base, seed, sizes, rounding, cells, result_root, assignment, drawn_count, drawn_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      plan.planId,
      plan.agencyId,
      JSON.stringify(result.sources),
      result.seedBase,
      result.seed,
      JSON.stringify(result.sizes),
      JSON.stringify(result.rounding),
      JSON.stringify(result.cells),
      result.resultRoot,
      JSON.stringify(result.assignment),
      result.drawnCount,
      result.drawnAt,
    ],
  )
}

export function findResult(tx: Tx, planId: string): Promise<StoredResult | undefined> {
  return tx.maybe<StoredResult>(
    `select sources, seed_base as "seedBase", seed, sizes, rounding, cells, result_root as "resultRoot", assignment,
       drawn_count as "drawnCount", drawn_at as "drawnAt" from draw.result where plan_id = $1`,
    [planId],
  )
}

/** One drawn unit with its visit. @technical */
export interface DrawnVisit {
  readonly visitId: string
  readonly position: number
  readonly entityId: string
  readonly unitId: string
  readonly entityName: string
  readonly division: string | null
  readonly premisesId: string | null
  readonly stratum: string
  readonly cls: string
  readonly key: string
  readonly manner: 'chance' | 'certainty' | 'reserve'
  readonly visitOn: string
  readonly line: string
  readonly salt: Buffer
  readonly releasedAt: Date | null
  readonly outcome: 'inspected' | 'substituted' | 'not-replaced' | null
  readonly outcomeAt: Date | null
  readonly substituteForId: string | null
}

export async function insertVisits(tx: Tx, plan: Plan, visits: readonly DrawnVisit[]): Promise<void> {
  await tx.run(
    `insert into draw.visit (visit_id, plan_id, position, agency_id, reader_agency_ids, entity_id, unit_id, entity_name, division, premises_id,
       stratum, class, key, manner, visit_on, line, salt, substitute_for_id)
     select visit_id, $1, position, $2, $3::uuid[], entity_id, unit_id, entity_name, division, premises_id, stratum, class, key, manner, visit_on, line, salt, substitute
     from unnest($4::uuid[], $5::int[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::uuid[], $11::text[], $12::text[], $13::text[],
       $14::text[], $15::date[], $16::text[], $17::bytea[], $18::uuid[])
       as v(visit_id, position, entity_id, unit_id, entity_name, division, premises_id, stratum, class, key, manner, visit_on, line, salt, substitute)`,
    [
      plan.planId,
      plan.agencyId,
      plan.readerAgencyIds,
      visits.map((v) => v.visitId),
      visits.map((v) => v.position),
      visits.map((v) => v.entityId),
      visits.map((v) => v.unitId),
      visits.map((v) => v.entityName),
      visits.map((v) => v.division),
      visits.map((v) => v.premisesId),
      visits.map((v) => v.stratum),
      visits.map((v) => v.cls),
      visits.map((v) => v.key),
      visits.map((v) => v.manner),
      visits.map((v) => v.visitOn),
      visits.map((v) => v.line),
      visits.map((v) => v.salt),
      visits.map((v) => v.substituteForId),
    ],
  )
}

/** @technical */
export interface VisitOfficer {
  readonly visitId: string
  readonly slot: number
  readonly officerId: string
  readonly certificateNo: string
  readonly name: string
}

export async function insertVisitOfficers(tx: Tx, plan: Plan, officers: readonly VisitOfficer[]): Promise<void> {
  await tx.run(
    `insert into draw.visit_officer (visit_id, slot, agency_id, officer_id, certificate_no, name, plan_id)
     select visit_id, slot, $2, officer_id, certificate_no, name, $1
     from unnest($3::uuid[], $4::int[], $5::uuid[], $6::text[], $7::text[]) as o(visit_id, slot, officer_id, certificate_no, name)`,
    [
      plan.planId,
      plan.agencyId,
      officers.map((o) => o.visitId),
      officers.map((o) => o.slot),
      officers.map((o) => o.officerId),
      officers.map((o) => o.certificateNo),
      officers.map((o) => o.name),
    ],
  )
}

export function listVisitOfficers(tx: Tx, planId: string): Promise<VisitOfficer[]> {
  return tx.rows<VisitOfficer>(
    `select visit_id as "visitId", slot, officer_id as "officerId", certificate_no as "certificateNo", name
     from draw.visit_officer where plan_id = $1 and replaced_at is null order by visit_id, slot`,
    [planId],
  )
}

export async function replaceVisitOfficer(
  tx: Tx,
  plan: Plan,
  from: VisitOfficer,
  to: VisitOfficer,
  now: Date,
): Promise<void> {
  await tx.run(
    `update draw.visit_officer set replaced_at = $4 where visit_id = $1 and slot = $2 and officer_id = $3 and replaced_at is null`,
    [from.visitId, from.slot, from.officerId, now],
  )
  await insertVisitOfficers(tx, plan, [to])
}

/** How often officers of a visit were replaced. */
export async function countReplaced(tx: Tx, visitId: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(
    `select count(*)::int4 as n from draw.visit_officer where visit_id = $1 and replaced_at is not null`,
    [visitId],
  )
  return n
}

const VISIT_COLUMNS = `visit_id as "visitId", position, entity_id as "entityId", unit_id as "unitId", entity_name as "entityName", division,
  premises_id as "premisesId", stratum, class as cls, key, manner, visit_on as "visitOn", line, salt, released_at as "releasedAt", outcome,
  outcome_at as "outcomeAt", substitute_for_id as "substituteForId"`

export function listVisits(tx: Tx, planId: string): Promise<DrawnVisit[]> {
  return tx.rows<DrawnVisit>(`select ${VISIT_COLUMNS} from draw.visit where plan_id = $1 order by position`, [planId])
}

/** Locks nothing: the plan's row is the lock of all its visits. */
export function findVisit(tx: Tx, planId: string, visitId: string): Promise<DrawnVisit | undefined> {
  return tx.maybe<DrawnVisit>(`select ${VISIT_COLUMNS} from draw.visit where plan_id = $1 and visit_id = $2`, [
    planId,
    visitId,
  ])
}

export async function markReleased(tx: Tx, visitId: string, now: Date): Promise<void> {
  await tx.run(`update draw.visit set released_at = $2 where visit_id = $1`, [visitId, now])
}

export async function markOutcome(
  tx: Tx,
  visitId: string,
  outcome: NonNullable<DrawnVisit['outcome']>,
  now: Date,
): Promise<void> {
  await tx.run(`update draw.visit set outcome = $2, outcome_at = $3 where visit_id = $1`, [visitId, outcome, now])
}

/** A unit that stands next in its cell. @technical */
export interface ReserveUnit {
  readonly position: number
  readonly unitId: string
  readonly entityId: string
  readonly stratum: string
  readonly cls: string
  readonly key: string
  readonly usedForId: string | null
}

export async function insertReserve(tx: Tx, plan: Plan, units: readonly ReserveUnit[]): Promise<void> {
  await tx.run(
    `insert into draw.reserve (plan_id, position, agency_id, unit_id, entity_id, stratum, class, key)
     select $1, position, $2, unit_id, entity_id, stratum, class, key
     from unnest($3::int[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[]) as r(position, unit_id, entity_id, stratum, class, key)`,
    [
      plan.planId,
      plan.agencyId,
      units.map((u) => u.position),
      units.map((u) => u.unitId),
      units.map((u) => u.entityId),
      units.map((u) => u.stratum),
      units.map((u) => u.cls),
      units.map((u) => u.key),
    ],
  )
}

export function listReserve(tx: Tx, planId: string): Promise<ReserveUnit[]> {
  return tx.rows<ReserveUnit>(
    `select position, unit_id as "unitId", entity_id as "entityId", stratum, class as cls, key, used_for_id as "usedForId"
     from draw.reserve where plan_id = $1 order by position`,
    [planId],
  )
}

export async function markReserveUsed(tx: Tx, planId: string, position: number, visitId: string): Promise<void> {
  await tx.run(`update draw.reserve set used_for_id = $3 where plan_id = $1 and position = $2`, [
    planId,
    position,
    visitId,
  ])
}
