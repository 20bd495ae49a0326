import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import type { YearObjects, YearSizing, targetings, yearMethods } from '../domain/year-plan.ts'
import type { PlanState } from '../domain/plan-state.ts'

export interface YearPlan {
  readonly yearPlanId: string
  readonly agencyId: string
  readonly org: string
  readonly orgName: string
  readonly year: number
  readonly title: string
  readonly legalBasis: string
  readonly contentHash: Buffer
  readonly createdBy: string
  readonly createdByName: string
  readonly createdAt: Date
  readonly publishedByName: string | null
  readonly publishedAt: Date | null
  readonly leafHash: string | null
}

export interface YearTask {
  readonly yearTaskId: string
  readonly yearPlanId: string
  readonly agencyId: string
  readonly position: number
  readonly number: string
  readonly name: string
  readonly targeting: (typeof targetings)[number]
  readonly office: string
  readonly jointAgencyIds: readonly string[]
  readonly jointAgencyNames: readonly string[]
  readonly itemIds: readonly string[]
  readonly itemCodes: readonly string[]
  readonly itemNames: readonly string[]
  readonly objects: YearObjects
  readonly sizing: YearSizing
  readonly windowFrom: string
  readonly windowTo: string
  readonly method: (typeof yearMethods)[number]
  readonly batches: number
  readonly addedOn: string | null
  readonly addedReason: string | null
}

const PLAN = `year_plan_id as "yearPlanId", agency_id as "agencyId", org, org_name as "orgName", year, title, legal_basis as "legalBasis",
  content_hash as "contentHash", created_by as "createdBy", created_by_name as "createdByName", created_at as "createdAt",
  published_by_name as "publishedByName", published_at as "publishedAt", leaf_hash as "leafHash"`

const TASK = `t.year_task_id as "yearTaskId", t.year_plan_id as "yearPlanId", t.agency_id as "agencyId", t.position, t.number, t.name,
  t.targeting, t.office, t.joint_agency_ids as "jointAgencyIds", t.joint_agency_names as "jointAgencyNames", t.item_ids as "itemIds",
  t.item_codes as "itemCodes", t.item_names as "itemNames", t.objects, t.sizing, t.window_from as "windowFrom", t.window_to as "windowTo",
  t.method, t.batches, t.added_on as "addedOn", t.added_reason as "addedReason"`

export function findYearPlan(tx: Tx, yearPlanId: string): Promise<YearPlan | undefined> {
  return tx.maybe<YearPlan>(`select ${PLAN} from draw.year_plan where year_plan_id = $1`, [yearPlanId])
}

/** Locks the plan's row until the transaction ends. */
export function lockYearPlan(tx: Tx, yearPlanId: string): Promise<YearPlan | undefined> {
  return tx.maybe<YearPlan>(`select ${PLAN} from draw.year_plan where year_plan_id = $1 for update`, [yearPlanId])
}

export function findYearPlanOf(tx: Tx, agencyId: string, year: number): Promise<YearPlan | undefined> {
  return tx.maybe<YearPlan>(`select ${PLAN} from draw.year_plan where agency_id = $1 and year = $2`, [agencyId, year])
}

/** Plans in sight, by year and agency. */
export function listYearPlansOf(tx: Tx, year: number | null): Promise<YearPlan[]> {
  return tx.rows<YearPlan>(
    `select ${PLAN} from draw.year_plan where $1::int4 is null or year = $1 order by year desc, org collate "C", year_plan_id`,
    [year],
  )
}

/** Inserts a draft with its tasks. */
export async function insertYearPlan(tx: Tx, plan: YearPlan, tasks: readonly YearTask[]): Promise<void> {
  tx.later(
    `insert into draw.year_plan (year_plan_id, agency_id, org, org_name, year, title, legal_basis, content_hash, created_by,
       created_by_name, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      plan.yearPlanId,
      plan.agencyId,
      plan.org,
      plan.orgName,
      plan.year,
      plan.title,
      plan.legalBasis,
      plan.contentHash,
      plan.createdBy,
      plan.createdByName,
      plan.createdAt,
    ],
  )
  for (const task of tasks) await insertYearTask(tx, task)
}

export async function insertYearTask(tx: Tx, task: YearTask): Promise<void> {
  tx.later(
    `insert into draw.year_task (year_task_id, year_plan_id, agency_id, position, number, name, targeting, office, joint_agency_ids,
       joint_agency_names, item_ids, item_codes, item_names, objects, sizing, window_from, window_to, method, batches, added_on, added_reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
    [
      task.yearTaskId,
      task.yearPlanId,
      task.agencyId,
      task.position,
      task.number,
      task.name,
      task.targeting,
      task.office,
      task.jointAgencyIds,
      task.jointAgencyNames,
      task.itemIds,
      task.itemCodes,
      task.itemNames,
      JSON.stringify(task.objects),
      JSON.stringify(task.sizing),
      task.windowFrom,
      task.windowTo,
      task.method,
      task.batches,
      task.addedOn,
      task.addedReason,
    ],
  )
}

/** Publishes a locked draft. */
export async function markPublished(act: Act, yearPlanId: string, leafHash: string): Promise<void> {
  act.tx.later(
    `update draw.year_plan set published_at = $2, published_by_name = $3, leaf_hash = $4 where year_plan_id = $1`,
    [yearPlanId, act.now, act.actor.personName, leafHash],
  )
}

export function listYearTasks(tx: Tx, yearPlanIds: readonly string[]): Promise<YearTask[]> {
  return tx.rows<YearTask>(
    `select ${TASK} from draw.year_task t where t.year_plan_id = any ($1) order by t.year_plan_id, t.position`,
    [yearPlanIds],
  )
}

export function findYearTasks(tx: Tx, yearTaskIds: readonly string[]): Promise<YearTask[]> {
  return tx.rows<YearTask>(`select ${TASK} from draw.year_task t where t.year_task_id = any ($1) order by t.number`, [
    yearTaskIds,
  ])
}

export function findTakenNumber(tx: Tx, numbers: readonly string[]): Promise<{ number: string } | undefined> {
  return tx.maybe(`select number from draw.year_task where number = any ($1) order by number limit 1`, [numbers])
}

export async function insertYearTaskDraw(
  act: Pick<Act, 'tx' | 'now'>,
  of: { planId: string; agencyId: string; yearTaskId: string },
): Promise<void> {
  act.tx.later(
    `insert into draw.year_task_draw (plan_id, year_task_id, agency_id, linked_at) values ($1, $2, $3, $4)`,
    [of.planId, of.yearTaskId, of.agencyId, act.now],
  )
}

/** A draw that carries out a task, as its progress counts it. @technical */
export interface TaskDraw {
  readonly yearTaskId: string
  readonly planId: string
  readonly number: string
  readonly title: string
  readonly agencyName: string
  readonly state: PlanState
}

/** The draws of some tasks, oldest first. */
export function listTaskDraws(tx: Tx, yearTaskIds: readonly string[]): Promise<TaskDraw[]> {
  return tx.rows<TaskDraw>(
    `select d.year_task_id as "yearTaskId", p.plan_id as "planId", p.number, p.title, p.org_name as "agencyName", p.state
     from draw.year_task_draw d join draw.plan p using (plan_id) where d.year_task_id = any ($1) and p.kind = 'real'
     order by p.created_at, p.plan_id`,
    [yearTaskIds],
  )
}
