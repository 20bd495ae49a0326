import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import type { Parts, PlanTask, PlanWave, WaveState } from '../domain/plan-task.ts'
import type { Forecast } from '../domain/savings.ts'
import type { Plan } from './plan-store.ts'

/** The tasks and waves of a plan, in committed order. */
export async function readParts(tx: Tx, planId: string): Promise<Parts> {
  const [tasks, waves] = await Promise.all([
    tx.rows<PlanTask>(
      `select code, department_id as "departmentId", department_code as "departmentCode", department_name as "departmentName",
         item_ids as "itemIds", item_codes as "itemCodes", item_names as "itemNames", definition
       from draw.task where plan_id = $1 order by position`,
      [planId],
    ),
    tx.rows<PlanWave>(
      `select wave, source_moment as "sourceMoment", hold_at as "holdAt", parties_close_at as "partiesCloseAt",
         visits_from as "visitsFrom", visits_to as "visitsTo", sources, state from draw.wave where plan_id = $1 order by wave`,
      [planId],
    ),
  ])
  return { tasks, waves }
}

/** Writes tasks, waves and, for every wave, the parties whose shares it needs. */
export async function insertParts(tx: Tx, plan: Plan): Promise<void> {
  for (const [position, task] of plan.tasks.entries()) {
    tx.later(
      `insert into draw.task (plan_id, position, agency_id, code, department_id, department_code, department_name, item_ids,
         item_codes, item_names, definition) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        plan.planId,
        position,
        plan.agencyId,
        task.code,
        task.departmentId,
        task.departmentCode,
        task.departmentName,
        task.itemIds,
        task.itemCodes,
        task.itemNames,
        JSON.stringify(task.definition),
      ],
    )
  }
  for (const wave of plan.waves) await insertWave(tx, plan, wave)
}

async function insertWave(tx: Tx, plan: Plan, wave: PlanWave): Promise<void> {
  tx.later(
    `insert into draw.wave (plan_id, wave, agency_id, source_moment, hold_at, parties_close_at, visits_from, visits_to, sources, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      plan.planId,
      wave.wave,
      plan.agencyId,
      wave.sourceMoment,
      wave.holdAt,
      wave.partiesCloseAt,
      wave.visitsFrom,
      wave.visitsTo,
      JSON.stringify(wave.sources),
      wave.state,
    ],
  )
  for (const [position, party] of plan.definition.parties.entries()) {
    tx.later(
      `insert into draw.party (plan_id, wave, position, agency_id, name, organ, account_id) values ($1, $2, $3, $4, $5, $6, $7)`,
      [plan.planId, wave.wave, position, plan.agencyId, party.name, party.organ, party.accountId ?? null],
    )
  }
}

/** Notes that a wave was drawn or failed. The caller holds the plan's lock. */
export async function setWaveState(tx: Tx, planId: string, wave: number, state: WaveState): Promise<void> {
  tx.later(`update draw.wave set state = $3 where plan_id = $1 and wave = $2`, [planId, wave, state])
}

/** What a participating department answered in writing. @technical */
export interface Consent {
  readonly departmentId: string
  readonly departmentName: string
  readonly answer: 'consent' | 'refuse'
  readonly reason: string
  readonly personName: string
  readonly answeredAt: Date
}

export function listConsents(tx: Tx, planId: string): Promise<Consent[]> {
  return tx.rows<Consent>(
    `select department_id as "departmentId", department_name as "departmentName", answer, reason, person_name as "personName",
       answered_at as "answeredAt" from draw.consent where plan_id = $1 order by answered_at, department_id`,
    [planId],
  )
}

/** Keeps a department's one answer; a second insert fails on the key. */
export async function insertConsent(
  act: Act,
  plan: Plan,
  consent: Pick<Consent, 'departmentId' | 'departmentName' | 'answer' | 'reason'> & { readonly leafHash: string },
): Promise<void> {
  act.tx.later(
    `insert into draw.consent (plan_id, department_id, agency_id, department_name, answer, reason, account_id, person_name, leaf_hash, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      plan.planId,
      consent.departmentId,
      plan.agencyId,
      consent.departmentName,
      consent.answer,
      consent.reason,
      act.actor.accountId,
      act.actor.personName,
      consent.leafHash,
      act.now,
    ],
  )
}

/** The forecast of a round, frozen with its populations. @technical */
export interface StoredForecast extends Forecast {
  /** Different units in all frames together. */
  readonly unitCount: number
}

export async function insertForecast(tx: Tx, plan: Plan, forecast: StoredForecast): Promise<void> {
  tx.later(
    `insert into draw.round_forecast (plan_id, agency_id, unit_count, selections, merged, separate) values ($1, $2, $3, $4, $5, $6)`,
    [plan.planId, plan.agencyId, forecast.unitCount, forecast.selections, forecast.merged, forecast.separate],
  )
}

/** Undefined for a plan of one task and before the frames are frozen. */
export function findForecast(tx: Tx, planId: string): Promise<StoredForecast | undefined> {
  return tx.maybe<StoredForecast>(
    `select unit_count as "unitCount", selections, merged, separate from draw.round_forecast where plan_id = $1`,
    [planId],
  )
}
