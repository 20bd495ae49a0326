import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import type { Inspector } from '../domain/assignment.ts'
import { createFrameBuilder } from '../domain/frame.ts'
import type { Frame } from '../domain/frame.ts'
import type { RuleDocument } from '../domain/rule.ts'
import type { SheetRule } from '../domain/visit-sheet.ts'
import type { Plan } from './plan-store.ts'

/** One unit of a population as it is frozen. @technical */
export interface FrameUnit {
  readonly unitId: string
  readonly entityId: string
  readonly name: string
  readonly division: string | null
  readonly premisesId: string | null
  readonly stratum: string
  readonly cls: string
  readonly disposition: string
  readonly reason: string | null
  /** Of an X:CAP unit: the visits that filled the cap. */
  readonly capVisits: readonly CapVisit[] | null
}

/** The frozen frame of one task. @technical */
export interface FrozenFrame {
  readonly task: string
  readonly unitCount: number
  readonly candidateRows: number
  readonly root: string
  readonly counts: Readonly<Record<string, number>>
  readonly snapshot: string
  readonly rule: RuleDocument
  readonly ruleHash: string
  readonly frozenAt: Date
}

/** The roster all tasks of a plan share, with the assignment rule. @technical */
export interface FrozenRoster {
  readonly count: number
  readonly root: string
  readonly rule: SheetRule
}

const BATCH = 5000

/** Writes the population of a task in the order of its ids. */
export async function insertFrameUnits(tx: Tx, plan: Plan, task: string, units: readonly FrameUnit[]): Promise<void> {
  for (let at = 0; at < units.length; at += BATCH) {
    const batch = units.slice(at, at + BATCH)
    tx.later(
      `insert into draw.frame_unit (plan_id, task, position, agency_id, unit_id, entity_id, name, division, premises_id, stratum, class, disposition, reason, cap_visits)
       select $1, $13, $3::int + n - 1, $2, unit_id, entity_id, name, division, premises_id, stratum, class, disposition, reason, cap_visits::jsonb
       from unnest($4::text[], $5::uuid[], $6::text[], $7::text[], $8::uuid[], $9::text[], $10::text[], $11::text[], $12::text[],
         $14::text[]) with ordinality as u(unit_id, entity_id, name, division, premises_id, stratum, class, disposition, reason, cap_visits, n)`,
      [
        plan.planId,
        plan.agencyId,
        at,
        batch.map((u) => u.unitId),
        batch.map((u) => u.entityId),
        batch.map((u) => u.name),
        batch.map((u) => u.division),
        batch.map((u) => u.premisesId),
        batch.map((u) => u.stratum),
        batch.map((u) => u.cls),
        batch.map((u) => u.disposition),
        batch.map((u) => u.reason),
        task,
        batch.map((u) => (u.capVisits === null ? null : JSON.stringify(u.capVisits))),
      ],
    )
  }
}

export interface RosterEntry {
  readonly officerId: string
  readonly agencyId: string
  readonly name: string
  readonly inspector: Inspector
  readonly line: string
}

/** Writes the roster in the order of certificates. */
export async function insertRoster(tx: Tx, plan: Plan, entries: readonly RosterEntry[]): Promise<void> {
  tx.later(
    `insert into draw.roster_line (plan_id, position, agency_id, officer_id, officer_agency_id, certificate_no, name, line)
     select $1, n - 1, $2, officer_id, officer_agency_id, certificate_no, name, line
     from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[]) with ordinality as r(officer_id, officer_agency_id, certificate_no, name, line, n)`,
    [
      plan.planId,
      plan.agencyId,
      entries.map((e) => e.officerId),
      entries.map((e) => e.agencyId),
      entries.map((e) => e.inspector.id),
      entries.map((e) => e.name),
      entries.map((e) => e.line),
    ],
  )
}

export async function insertFrozenRoster(tx: Tx, plan: Plan, roster: FrozenRoster): Promise<void> {
  tx.later(`insert into draw.roster (plan_id, agency_id, officer_count, root, rule) values ($1, $2, $3, $4, $5)`, [
    plan.planId,
    plan.agencyId,
    roster.count,
    roster.root,
    JSON.stringify(roster.rule),
  ])
}

export function findFrozenRoster(tx: Tx, planId: string): Promise<FrozenRoster | undefined> {
  return tx.maybe<FrozenRoster>(`select officer_count as count, root, rule from draw.roster where plan_id = $1`, [
    planId,
  ])
}

export async function insertFrame(act: Pick<Act, 'tx'>, plan: Plan, frame: FrozenFrame): Promise<void> {
  act.tx.later(
    `insert into draw.frame (plan_id, agency_id, unit_count, candidate_rows, root, counts, snapshot, rule, rule_hash, frozen_at, task)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      plan.planId,
      plan.agencyId,
      frame.unitCount,
      frame.candidateRows,
      frame.root,
      JSON.stringify(frame.counts),
      frame.snapshot,
      JSON.stringify(frame.rule),
      frame.ruleHash,
      frame.frozenAt,
      frame.task,
    ],
  )
}

/** The frozen frames of a plan in the order of its tasks; none before it was frozen. */
export function listFrozenFrames(tx: Tx, planId: string): Promise<FrozenFrame[]> {
  return tx.rows<FrozenFrame>(
    `select f.task, unit_count as "unitCount", candidate_rows as "candidateRows", root, counts, snapshot, rule, rule_hash as "ruleHash",
       frozen_at as "frozenAt"
     from draw.frame f join draw.task t on t.plan_id = f.plan_id and t.code = f.task where f.plan_id = $1 order by t.position`,
    [planId],
  )
}

const PAGE = 50_000

/** The frozen population of a task in packed memory. */
export async function loadFrame(
  tx: Tx,
  planId: string,
  { task, unitCount: size }: Pick<FrozenFrame, 'task' | 'unitCount'>,
): Promise<Frame> {
  const builder = createFrameBuilder(size)
  for (let from = 0; from < size; from += PAGE) {
    const rows = await tx.rows<{ id: string; stratum: string; cls: string; disposition: string }>(
      `select unit_id as id, stratum, class as cls, disposition from draw.frame_unit
       where plan_id = $1 and task = $4 and position >= $2 and position < $3 order by position`,
      [planId, from, from + PAGE, task],
    )
    for (const { id, stratum, cls, disposition } of rows) builder.add(id, stratum, cls, disposition)
  }
  return builder.finish()
}

export interface StoredRosterLine {
  readonly officerId: string
  readonly officerAgencyId: string
  readonly certificateNo: string
  readonly name: string
  readonly line: string
}

export function listRosterLines(tx: Tx, planId: string): Promise<StoredRosterLine[]> {
  return tx.rows<StoredRosterLine>(
    `select officer_id as "officerId", officer_agency_id as "officerAgencyId", certificate_no as "certificateNo", name, line
     from draw.roster_line where plan_id = $1 order by position`,
    [planId],
  )
}

/** Who and where a unit is; the same in every task that has it. @technical */
export type UnitFace = Pick<FrameUnit, 'unitId' | 'entityId' | 'name' | 'division' | 'premisesId'>

/** The people behind units, for visits and for the public list. */
export function listUnits(tx: Tx, planId: string, unitIds: readonly string[]): Promise<UnitFace[]> {
  return tx.rows<UnitFace>(
    `select distinct on (unit_id) unit_id as "unitId", entity_id as "entityId", name, division, premises_id as "premisesId"
     from draw.frame_unit where plan_id = $1 and unit_id = any ($2::text[]) order by unit_id`,
    [planId, unitIds],
  )
}

export interface Reproduction {
  readonly accountId: string
  readonly personName: string
  readonly reproducedAt: Date
}

export function listReproductions(tx: Tx, planId: string): Promise<Reproduction[]> {
  return tx.rows<Reproduction>(
    `select account_id as "accountId", person_name as "personName", reproduced_at as "reproducedAt"
     from draw.reproduction where plan_id = $1 order by reproduced_at, account_id`,
    [planId],
  )
}

export async function insertReproduction(
  act: Act,
  plan: Plan,
  roots: { frame: string; roster: string },
): Promise<void> {
  act.tx.later(
    `insert into draw.reproduction (plan_id, account_id, agency_id, person_name, frame_root, roster_root, reproduced_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [plan.planId, act.actor.accountId, plan.agencyId, act.actor.personName, roots.frame, roots.roster, act.now],
  )
}

/** Classes the plan may rest on: what a superior issued or the agency adopted; a rehearsal takes every one. */
export async function readClasses(tx: Tx, kind: 'real' | 'rehearsal'): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; cls: string }>(
    `select entity_id as id, class as cls from draw.entity_class where is_adopted or $1`,
    [kind === 'rehearsal'],
  )
  return new Map(rows.map(({ id, cls }) => [id, cls]))
}

/** A visit that counts to a cap: its day and the leaf of its start. @technical */
export interface CapVisit {
  readonly on: string
  readonly leaf: string | null
}

/** Entities the agency has already entered `cap` times since a day, with those visits. */
export async function readCapped(
  tx: Tx,
  agencyId: string,
  since: string,
  cap: number,
): Promise<Map<string, readonly CapVisit[]>> {
  const rows = await tx.rows<{ id: string; visits: CapVisit[] }>(
    `select entity_id as id, jsonb_agg(jsonb_build_object('on', visited_on, 'leaf', leaf_hash) order by visited_on, visit_id) as visits
     from draw.on_site_visit where agency_id = $1 and visited_on >= $2::date group by entity_id having count(*) >= $3`,
    [agencyId, since, cap],
  )
  return new Map(rows.map(({ id, visits }) => [id, visits]))
}

/** How many visits every entity has borne since a day, whoever came; a joint visit is one. */
export async function readBorne(tx: Tx, since: string): Promise<Map<string, number>> {
  const rows = await tx.rows<{ id: string; visits: number }>(
    `select entity_id as id, count(distinct visit_id)::int4 as visits from draw.on_site_visit where visited_on > $1::date group by entity_id`,
    [since],
  )
  return new Map(rows.map(({ id, visits }) => [id, visits]))
}

/** Units a cap spares in the order of the frame, with the visits that filled it. */
export function listCapped(tx: Tx, planId: string, task: string): Promise<{ id: string; visits: CapVisit[] | null }[]> {
  return tx.rows(
    `select unit_id as id, cap_visits as visits from draw.frame_unit
     where plan_id = $1 and task = $2 and disposition = 'X:CAP' order by position`,
    [planId, task],
  )
}
