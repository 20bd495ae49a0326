import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import type { TraitCount } from '../domain/draw-quality.ts'
import type { Plan } from './plan-store.ts'

/** The published tests of one wave of a draw. @technical */
export interface StoredQuality {
  readonly wave: number
  /** JCS of quality.json. */
  readonly document: string
  readonly isHeld: boolean
  readonly leafHash: string
  readonly checkedAt: Date
}

export function listQuality(tx: Tx, planId: string): Promise<StoredQuality[]> {
  return tx.rows<StoredQuality>(
    `select wave, document, is_held as "isHeld", leaf_hash as "leafHash", checked_at as "checkedAt" from draw.quality
     where plan_id = $1 order by wave`,
    [planId],
  )
}

export async function insertQuality(tx: Tx, plan: Plan, quality: StoredQuality): Promise<void> {
  tx.later(
    `insert into draw.quality (plan_id, wave, agency_id, document, is_held, leaf_hash, checked_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [plan.planId, quality.wave, plan.agencyId, quality.document, quality.isHeld, quality.leafHash, quality.checkedAt],
  )
}

/** One signature under an explanation. @technical */
export interface QualitySignature {
  readonly wave: number
  readonly accountId: string
  readonly personName: string
  readonly pseudonym: string
  readonly explanation: string
  readonly leafHash: string
  readonly signedAt: Date
}

export function listQualitySignatures(tx: Tx, planId: string): Promise<QualitySignature[]> {
  return tx.rows<QualitySignature>(
    `select wave, account_id as "accountId", person_name as "personName", pseudonym, explanation, leaf_hash as "leafHash", signed_at as "signedAt"
     from draw.quality_signature where plan_id = $1 order by wave, signed_at, account_id`,
    [planId],
  )
}

export async function insertQualitySignature(
  act: Act,
  plan: Plan,
  signed: { readonly wave: number; readonly explanation: string; readonly leafHash: string },
): Promise<void> {
  const { accountId, personName, pseudonym } = act.actor
  act.tx.later(
    `insert into draw.quality_signature (plan_id, wave, account_id, agency_id, person_name, pseudonym, explanation, leaf_hash, signed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      plan.planId,
      signed.wave,
      accountId,
      plan.agencyId,
      personName,
      pseudonym,
      signed.explanation,
      signed.leafHash,
      act.now,
    ],
  )
}

/** Notes who read a sealed list and when; two readings in one instant count once. */
export async function insertListRead(act: Act, plan: Plan, leafHash: string): Promise<void> {
  act.tx.later(
    `insert into draw.list_read (plan_id, account_id, read_at, agency_id, leaf_hash) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [plan.planId, act.actor.accountId, act.now, plan.agencyId, leafHash],
  )
}

/** Keeps what a drawn visit found; the same visit counts once. */
export async function insertFinding(
  tx: Tx,
  plan: Plan,
  found: { visitId: string; hasFindings: boolean; concludedOn: string },
): Promise<void> {
  tx.later(
    `insert into draw.visit_finding (visit_id, plan_id, agency_id, has_findings, concluded_on) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [found.visitId, plan.planId, plan.agencyId, found.hasFindings, found.concludedOn],
  )
}

/**
 * Units of a task that no earlier wave drew for it and those this wave drew, of every cell by district, age, registered capital, last character of the code and tenth of the
 * register's alphabetical order. Age counts to the day the frame was frozen.
 */
export function countTraits(
  tx: Tx,
  planId: string,
  frozenOn: string,
  { task, unitCount, wave }: { readonly task: string; readonly unitCount: number; readonly wave: number },
): Promise<TraitCount[]> {
  return tx.rows<TraitCount>(
    `with unit as materialized (
       select f.stratum, f.class as cls, (v.visit_id is not null)::int as drawn,
         coalesce(f.division, '-') as district,
         case when e.registered_on is null then '-'
           when e.registered_on > $2::date - 365 then '0' when e.registered_on > $2::date - 3 * 365 then '1'
           when e.registered_on > $2::date - 5 * 365 then '3' when e.registered_on > $2::date - 10 * 365 then '5' else '9' end as age,
         case when e.capital_minor is null then '-' when e.capital_minor < 10000000 then '1' when e.capital_minor < 100000000 then '2'
           when e.capital_minor < 1000000000 then '3' else '4' end as size,
         right(f.unit_id, 1) as tail, (f.position::bigint * 10 / $3)::text as decile
       from draw.frame_unit f
       left join entities.pub_entity_trait e on e.entity_id = f.entity_id
       left join draw.visit v on v.plan_id = f.plan_id and v.unit_id = f.unit_id and v.wave = $5
         and exists (select 1 from draw.visit_task t where t.visit_id = v.visit_id and t.task = f.task and t.manner = 'chance')
       where f.plan_id = $1 and f.task = $4 and f.disposition = 'E'
         and not exists (select 1 from draw.visit b join draw.visit_task t using (visit_id) where b.plan_id = f.plan_id
           and b.unit_id = f.unit_id and b.wave < $5 and t.task = f.task and t.manner = 'chance'))
     select trait, stratum, cls, category, count(*)::int as units, sum(drawn)::int as drawn
     from unit, lateral (values ('district', district), ('age', age), ('size', size), ('id-tail', tail), ('register-decile', decile))
       as t(trait, category)
     group by trait, stratum, cls, category`,
    [planId, frozenOn, Math.max(1, unitCount), task, wave],
  )
}
