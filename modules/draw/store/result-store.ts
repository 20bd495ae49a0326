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

/** What a wave took of one task. @technical */
export interface TaskResult {
  readonly task: string
  /** Sizes, rounding and quotas of the whole plan; empty after the first wave, which fixed them. */
  readonly sizes: Readonly<Record<string, number>>
  readonly rounding: Readonly<Record<string, Rounding>>
  readonly quotas: readonly Omit<ResultCell, 'last' | 'next'>[]
  readonly cells: readonly ResultCell[]
}

/** @technical */
export interface StoredResult {
  readonly wave: number
  readonly sources: readonly {
    type: string
    at: string
    value: string
    publications: readonly { title: string; url: string; sha256: string }[]
  }[]
  readonly seedBase: string
  readonly seed: string
  readonly tasks: readonly TaskResult[]
  readonly resultRoot: string
  readonly assignment: Assignment
  readonly drawnCount: number
  readonly drawnAt: Date
}

/** Writes the one result of a wave; a second insert fails on the key. */
export async function insertResult(tx: Tx, plan: Plan, result: StoredResult): Promise<void> {
  tx.later(
    `insert into draw.result (plan_id, wave, agency_id, sources, seed_base, seed, result_root, assignment, drawn_count, drawn_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      plan.planId,
      result.wave,
      plan.agencyId,
      JSON.stringify(result.sources),
      result.seedBase,
      result.seed,
      result.resultRoot,
      JSON.stringify(result.assignment),
      result.drawnCount,
      result.drawnAt,
    ],
  )
  for (const task of result.tasks) {
    tx.later(
      `insert into draw.task_result (plan_id, wave, task, agency_id, sizes, rounding, quotas, cells) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        plan.planId,
        result.wave,
        task.task,
        plan.agencyId,
        JSON.stringify(task.sizes),
        JSON.stringify(task.rounding),
        JSON.stringify(task.quotas),
        JSON.stringify(task.cells),
      ],
    )
  }
}

/** The results of the waves drawn so far, in order; none before the first. */
export async function listResults(tx: Tx, planId: string): Promise<StoredResult[]> {
  const rows = await tx.rows<Omit<StoredResult, 'tasks'>>(
    `select wave, sources, seed_base as "seedBase", seed, result_root as "resultRoot", assignment, drawn_count as "drawnCount",
       drawn_at as "drawnAt" from draw.result where plan_id = $1 order by wave`,
    [planId],
  )
  const tasks = await tx.rows<TaskResult & { wave: number }>(
    `select r.wave, r.task, sizes, rounding, quotas, cells
     from draw.task_result r join draw.task t on t.plan_id = r.plan_id and t.code = r.task where r.plan_id = $1 order by r.wave, t.position`,
    [planId],
  )
  return rows.map((row) => ({
    ...row,
    tasks: tasks
      .filter(({ wave }) => wave === row.wave)
      .map(({ task, sizes, rounding, quotas, cells }) => ({ task, sizes, rounding, quotas, cells })),
  }))
}

/** The result of one wave. */
export async function findResult(tx: Tx, planId: string, wave = 1): Promise<StoredResult | undefined> {
  return (await listResults(tx, planId)).find((result) => result.wave === wave)
}

/** By which cell of which task a visit came. @technical */
export interface VisitTask {
  readonly task: string
  readonly stratum: string
  readonly cls: string
  readonly manner: 'chance' | 'certainty' | 'reserve'
}

/** One drawn unit with its visit. @technical */
export interface DrawnVisit {
  readonly visitId: string
  readonly wave: number
  /** The tasks that drew the unit, in committed order; stratum, class and manner of the visit are those of the first. */
  readonly tasks: readonly VisitTask[]
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
  readonly followedUpAt: Date | null
  readonly substituteForId: string | null
}

export async function insertVisits(tx: Tx, plan: Plan, visits: readonly DrawnVisit[]): Promise<void> {
  tx.later(
    `insert into draw.visit (visit_id, plan_id, position, agency_id, reader_agency_ids, entity_id, unit_id, entity_name, division, premises_id,
       stratum, class, key, manner, visit_on, line, salt, substitute_for_id, wave)
     select visit_id, $1, position, $2, $3::uuid[], entity_id, unit_id, entity_name, division, premises_id, stratum, class, key, manner, visit_on, line, salt, substitute, wave
     from unnest($4::uuid[], $5::int[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::uuid[], $11::text[], $12::text[], $13::text[],
       $14::text[], $15::date[], $16::text[], $17::bytea[], $18::uuid[], $19::int[])
       as v(visit_id, position, entity_id, unit_id, entity_name, division, premises_id, stratum, class, key, manner, visit_on, line, salt, substitute, wave)`,
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
      visits.map((v) => v.wave),
    ],
  )
  await insertVisitTasks(
    tx,
    plan,
    visits.flatMap(({ visitId, tasks }) => tasks.map((task, position) => ({ ...task, visitId, position }))),
  )
}

/** Adds tasks to visits. */
export async function insertVisitTasks(
  tx: Tx,
  plan: Plan,
  tasks: readonly (VisitTask & { readonly visitId: string; readonly position: number })[],
): Promise<void> {
  tx.later(
    `insert into draw.visit_task (plan_id, agency_id, visit_id, position, task, stratum, class, manner)
     select $1, $2, visit_id, position, task, stratum, class, manner
     from unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[]) as t(visit_id, position, task, stratum, class, manner)`,
    [
      plan.planId,
      plan.agencyId,
      tasks.map((t) => t.visitId),
      tasks.map((t) => t.position),
      tasks.map((t) => t.task),
      tasks.map((t) => t.stratum),
      tasks.map((t) => t.cls),
      tasks.map((t) => t.manner),
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
  tx.later(
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
  tx.later(
    `update draw.visit_officer set replaced_at = $4 where visit_id = $1 and slot = $2 and officer_id = $3 and replaced_at is null`,
    [from.visitId, from.slot, from.officerId, now],
  )
  await insertVisitOfficers(tx, plan, [to])
}

/** The certificates of the officers who left a visit: nobody who left comes back to it. */
export async function listReplaced(tx: Tx, visitId: string): Promise<string[]> {
  const rows = await tx.rows<{ certificateNo: string }>(
    `select certificate_no as "certificateNo" from draw.visit_officer where visit_id = $1 and replaced_at is not null`,
    [visitId],
  )
  return rows.map(({ certificateNo }) => certificateNo)
}

/** How many places each officer holds in a wave, by certificate; a substituted visit is nobody's load. */
export async function countPlaces(tx: Tx, planId: string, wave: number): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.rows<{ certificateNo: string; n: number }>(
    `select o.certificate_no as "certificateNo", count(*)::int4 as n
     from draw.visit_officer o join draw.visit v on v.visit_id = o.visit_id
     where v.plan_id = $1 and v.wave = $2 and o.replaced_at is null
       and (v.outcome is null or v.outcome not in ('substituted', 'not-replaced'))
     group by o.certificate_no`,
    [planId, wave],
  )
  return new Map(rows.map(({ certificateNo, n }) => [certificateNo, n]))
}

const VISIT_COLUMNS = `visit_id as "visitId", position, entity_id as "entityId", unit_id as "unitId", entity_name as "entityName", division,
  premises_id as "premisesId", stratum, class as cls, key, manner, visit_on as "visitOn", line, salt, released_at as "releasedAt", outcome,
  outcome_at as "outcomeAt", followed_up_at as "followedUpAt", substitute_for_id as "substituteForId", wave,
  (select jsonb_agg(jsonb_build_object('task', t.task, 'stratum', t.stratum, 'cls', t.class, 'manner', t.manner) order by t.position)
   from draw.visit_task t where t.visit_id = visit.visit_id) as tasks`

export function listVisits(tx: Tx, planId: string): Promise<DrawnVisit[]> {
  return tx.rows<DrawnVisit>(`select ${VISIT_COLUMNS} from draw.visit where plan_id = $1 order by position`, [planId])
}

/** How the drawn units of a plan ended so far, in every wave. */
export function countOutcomes(
  tx: Tx,
  planId: string,
): Promise<{ open: number; inspected: number; substituted: number; notReplaced: number }> {
  return tx.one(
    `select count(*) filter (where outcome is null)::int4 as open, count(*) filter (where outcome = 'inspected')::int4 as inspected,
       count(*) filter (where outcome = 'substituted')::int4 as substituted,
       count(*) filter (where outcome = 'not-replaced')::int4 as "notReplaced"
     from draw.visit where plan_id = $1`,
    [planId],
  )
}

/** Locks nothing: the plan's row is the lock of all its visits. */
export function findVisit(tx: Tx, planId: string, visitId: string): Promise<DrawnVisit | undefined> {
  return tx.maybe<DrawnVisit>(`select ${VISIT_COLUMNS} from draw.visit where plan_id = $1 and visit_id = $2`, [
    planId,
    visitId,
  ])
}

export async function markReleased(tx: Tx, visitId: string, now: Date): Promise<void> {
  tx.later(`update draw.visit set released_at = $2 where visit_id = $1`, [visitId, now])
}

export async function markOutcome(
  tx: Tx,
  visitId: string,
  outcome: NonNullable<DrawnVisit['outcome']>,
  now: Date,
): Promise<void> {
  tx.later(`update draw.visit set outcome = $2, outcome_at = $3 where visit_id = $1`, [visitId, outcome, now])
}

/** Notes that nothing more is to be recorded of a visit. */
export async function markFollowedUp(tx: Tx, visitId: string, now: Date): Promise<void> {
  tx.later(`update draw.visit set followed_up_at = $2 where visit_id = $1 and followed_up_at is null`, [visitId, now])
}

/** A unit that stands next in its cell. @technical */
export interface ReserveUnit {
  readonly wave: number
  readonly task: string
  readonly position: number
  readonly unitId: string
  readonly entityId: string
  readonly stratum: string
  readonly cls: string
  readonly key: string
  readonly usedForId: string | null
}

export async function insertReserve(tx: Tx, plan: Plan, units: readonly ReserveUnit[]): Promise<void> {
  tx.later(
    `insert into draw.reserve (plan_id, position, agency_id, unit_id, entity_id, stratum, class, key, wave, task)
     select $1, position, $2, unit_id, entity_id, stratum, class, key, wave, task
     from unnest($3::int[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::int[], $10::text[])
       as r(position, unit_id, entity_id, stratum, class, key, wave, task)`,
    [
      plan.planId,
      plan.agencyId,
      units.map((u) => u.position),
      units.map((u) => u.unitId),
      units.map((u) => u.entityId),
      units.map((u) => u.stratum),
      units.map((u) => u.cls),
      units.map((u) => u.key),
      units.map((u) => u.wave),
      units.map((u) => u.task),
    ],
  )
}

export function listReserve(tx: Tx, planId: string): Promise<ReserveUnit[]> {
  return tx.rows<ReserveUnit>(
    `select wave, task, position, unit_id as "unitId", entity_id as "entityId", stratum, class as cls, key, used_for_id as "usedForId"
     from draw.reserve where plan_id = $1 order by position`,
    [planId],
  )
}

export async function markReserveUsed(tx: Tx, planId: string, position: number, visitId: string): Promise<void> {
  tx.later(`update draw.reserve set used_for_id = $3 where plan_id = $1 and position = $2`, [planId, position, visitId])
}
