import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import type { PlanDefinition } from '../domain/plan-definition.ts'
import type { PlanState } from '../domain/plan-state.ts'
import { isLive } from '../domain/plan-state.ts'
import type { Parts } from '../domain/plan-task.ts'
import { insertParts, readParts } from './task-store.ts'

/** A plan as stored. @technical */
export interface Plan extends PlanRow, Parts {}

interface PlanRow {
  readonly planId: string
  readonly agencyId: string
  readonly readerAgencyIds: readonly string[]
  readonly number: string
  readonly title: string
  readonly kind: 'real' | 'rehearsal'
  readonly org: string
  readonly orgName: string
  readonly itemIds: readonly string[]
  readonly itemCodes: readonly string[]
  readonly itemNames: readonly string[]
  readonly period: string
  readonly scopeKey: string
  readonly definition: PlanDefinition
  readonly contentHash: Buffer
  readonly sourceMoment: Date
  readonly holdAt: Date
  readonly partiesCloseAt: Date | null
  readonly supersedesId: string | null
  readonly state: PlanState
  readonly stateAt: Date
  readonly createdBy: string
  readonly createdByName: string
  readonly createdAt: Date
}

const PLAN_COLUMNS = `plan_id as "planId", agency_id as "agencyId", reader_agency_ids as "readerAgencyIds", number, title, kind,
  org, org_name as "orgName", item_ids as "itemIds", item_codes as "itemCodes", item_names as "itemNames", period, scope_key as "scopeKey",
  definition, content_hash as "contentHash", source_moment as "sourceMoment", hold_at as "holdAt", parties_close_at as "partiesCloseAt",
  supersedes_id as "supersedesId", state, state_at as "stateAt", created_by as "createdBy", created_by_name as "createdByName",
  created_at as "createdAt"`

export async function findPlan(tx: Tx, planId: string): Promise<Plan | undefined> {
  return whole(tx, planId, `select ${PLAN_COLUMNS} from draw.plan where plan_id = $1`)
}

/** Locks the plan's row until the transaction ends: acts on one plan follow one another. */
export async function lockPlan(tx: Tx, planId: string): Promise<Plan | undefined> {
  return whole(tx, planId, `select ${PLAN_COLUMNS} from draw.plan where plan_id = $1 for update`)
}

async function whole(tx: Tx, planId: string, find: string): Promise<Plan | undefined> {
  const [row, parts] = await Promise.all([tx.maybe<PlanRow>(find, [planId]), readParts(tx, planId)])
  return row === undefined ? undefined : { ...row, ...parts }
}

/** Locks the plan's row against a change of state, for those who may only see it. */
export async function holdPlan(tx: Tx, planId: string): Promise<void> {
  tx.later(`select pg_advisory_xact_lock(hashtextextended($1, 13))`, [planId])
}

export function isNumberTaken(tx: Tx, number: string): Promise<{ planId: string } | undefined> {
  return tx.maybe(`select plan_id as "planId" from draw.plan where number = $1`, [number])
}

/** Inserts a plan in DRAFT. */
export async function insertPlan(tx: Tx, plan: Plan): Promise<void> {
  tx.later(
    `insert into draw.plan (plan_id, agency_id, reader_agency_ids, number, title, kind, org, org_name, item_ids, item_codes, item_names,
       period, scope_key, definition, content_hash, source_moment, hold_at, parties_close_at, supersedes_id, state, state_at, is_live,
       created_by, created_by_name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, false, $22, $23, $24)`,
    [
      plan.planId,
      plan.agencyId,
      plan.readerAgencyIds,
      plan.number,
      plan.title,
      plan.kind,
      plan.org,
      plan.orgName,
      plan.itemIds,
      plan.itemCodes,
      plan.itemNames,
      plan.period,
      plan.scopeKey,
      JSON.stringify(plan.definition),
      plan.contentHash,
      plan.sourceMoment,
      plan.holdAt,
      plan.partiesCloseAt,
      plan.supersedesId,
      plan.state,
      plan.stateAt,
      plan.createdBy,
      plan.createdByName,
      plan.createdAt,
    ],
  )
  await insertParts(tx, plan)
}

/** Ties a knot into the rope of a locked plan; one of a later wave leaves the plan's state as it is. */
export async function insertKnot(
  act: Pick<Act, 'tx' | 'now' | 'actor'>,
  plan: Plan,
  state: PlanState,
  leaf: { type: string; hash: string },
  reason: string | null,
  wave: number,
): Promise<void> {
  act.tx.later(
    `insert into draw.state_change (plan_id, seq, agency_id, state, leaf_type, leaf_hash, reason, changed_by, changed_at, wave)
     values ($1, (select count(*) from draw.state_change where plan_id = $1), $2, $3, $4, $5, $6, $7, $8, $9)`,
    [plan.planId, plan.agencyId, state, leaf.type, leaf.hash, reason, act.actor.pseudonym, act.now, wave],
  )
}

/** Moves a locked plan and ties the knot of its rope. */
export async function insertStateChange(
  act: Pick<Act, 'tx' | 'now' | 'actor'>,
  plan: Plan,
  to: PlanState,
  leaf: { type: string; hash: string },
  reason: string | null,
): Promise<void> {
  await insertKnot(act, plan, to, leaf, reason, 1)
  act.tx.later(`update draw.plan set state = $2, state_at = $3, is_live = $4 where plan_id = $1`, [
    plan.planId,
    to,
    act.now,
    isLive(to),
  ])
}

/** The other plan that holds the place of this one, if any. Waits for a concurrent commitment of the same place. */
export async function findLiveRival(tx: Tx, plan: Plan): Promise<{ number: string } | undefined> {
  tx.later(`select pg_advisory_xact_lock(hashtextextended($1, 14))`, [
    [plan.agencyId, plan.kind, ...plan.itemCodes, plan.period, plan.scopeKey].join('|'),
  ])
  return tx.maybe(
    `select number from draw.plan where is_live and agency_id = $1 and kind = $2 and item_codes = $3 and period = $4 and scope_key = $5
       and plan_id <> $6`,
    [plan.agencyId, plan.kind, plan.itemCodes, plan.period, plan.scopeKey, plan.planId],
  )
}

/** The number of the latest committed plan of the same place that ended without a result: its successor names it publicly. */
export async function findPredecessor(tx: Tx, plan: Plan): Promise<string | undefined> {
  const row = await tx.maybe<{ number: string }>(
    `select p.number from draw.plan p join draw.state_change c on c.plan_id = p.plan_id and c.state = 'COMMITTED'
     where p.plan_id = $6 or ($6::uuid is null and p.state in ('VOID', 'FAILED') and p.agency_id = $1 and p.kind = $2 and p.item_codes = $3
       and p.period = $4 and p.scope_key = $5)
     order by c.changed_at desc limit 1`,
    [plan.agencyId, plan.kind, plan.itemCodes, plan.period, plan.scopeKey, plan.supersedesId],
  )
  return row?.number
}

export interface Policy {
  readonly quorum: number
  readonly failAfterDays: number
  readonly reproductions: number
  readonly releaseDaysBefore: number
  readonly isForeignBeaconAllowed: boolean
  readonly holdWithinHours: number
  readonly beaconRelayUrl: string | null
}

/** The numbers of the protocol in force on a day. Throws when none is: nothing is drawn without them. */
export function policyOn(tx: Tx, kind: 'real' | 'rehearsal', day: string): Promise<Policy> {
  return tx.one<Policy>(
    `select quorum, fail_after_days as "failAfterDays", reproductions, release_days_before as "releaseDaysBefore", is_foreign_beacon_allowed as "isForeignBeaconAllowed",
       hold_within_hours as "holdWithinHours", beacon_relay_url as "beaconRelayUrl"
     from draw.policy where kind = $1 and valid_from <= $2::date order by valid_from desc limit 1`,
    [kind, day],
  )
}

/** Adds an approval. */
export async function insertApproval(act: Act, plan: Plan): Promise<void> {
  act.tx.later(
    `insert into draw.approval (plan_id, account_id, agency_id, person_name, pseudonym, approved_at) values ($1, $2, $3, $4, $5, $6)`,
    [plan.planId, act.actor.accountId, plan.agencyId, act.actor.personName, act.actor.pseudonym, act.now],
  )
}

export interface Approval {
  readonly accountId: string
  readonly personName: string
  readonly pseudonym: string
  readonly approvedAt: Date
}

export function listApprovals(tx: Tx, planId: string): Promise<Approval[]> {
  return tx.rows<Approval>(
    `select account_id as "accountId", person_name as "personName", pseudonym, approved_at as "approvedAt"
     from draw.approval where plan_id = $1 order by approved_at, account_id`,
    [planId],
  )
}

export interface StateChange {
  readonly state: PlanState
  readonly leafType: string
  readonly leafHash: string
  readonly reason: string | null
  readonly changedAt: Date
  readonly wave: number
}

export function listStateChanges(tx: Tx, planId: string): Promise<StateChange[]> {
  return tx.rows<StateChange>(
    `select state, leaf_type as "leafType", leaf_hash as "leafHash", reason, changed_at as "changedAt", wave
     from draw.state_change where plan_id = $1 order by seq`,
    [planId],
  )
}
