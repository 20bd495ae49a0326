import { newId } from '#kernel/ids.ts'
import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import type { LintReport } from '../domain/lint.ts'
import type { Plan } from './plan-store.ts'

/** @technical */
export interface StoredLint {
  readonly stage: 'draft' | 'frozen'
  readonly report: LintReport
  readonly lintedByName: string
  readonly lintedAt: Date
  readonly leafHash: string
}

/** The newest report of a plan. */
export function findLint(tx: Tx, planId: string): Promise<StoredLint | undefined> {
  return tx.maybe<StoredLint>(
    `select stage, report, linted_by_name as "lintedByName", linted_at as "lintedAt", leaf_hash as "leafHash"
     from draw.lint where plan_id = $1 order by seq desc limit 1`,
    [planId],
  )
}

/** Adds a report to a plan whose row the caller has locked or just written. */
export async function insertLint(
  act: Act,
  plan: Plan,
  lint: Omit<StoredLint, 'lintedByName' | 'lintedAt'>,
): Promise<void> {
  act.tx.later(
    `insert into draw.lint (plan_id, seq, agency_id, stage, report, linted_by_name, linted_at, leaf_hash)
     values ($1, (select count(*) from draw.lint where plan_id = $1), $2, $3, $4, $5, $6, $7)`,
    [plan.planId, plan.agencyId, lint.stage, JSON.stringify(lint.report), act.actor.personName, act.now, lint.leafHash],
  )
}

/** @technical */
export interface LintSignature {
  readonly finding: string
  readonly words: string
  readonly reason: string
  readonly accountId: string
  readonly personName: string
  readonly pseudonym: string
  readonly signedAt: Date
  readonly leafHash: string
}

export function listLintSignatures(tx: Tx, planId: string): Promise<LintSignature[]> {
  return tx.rows<LintSignature>(
    `select finding, words, reason, account_id as "accountId", person_name as "personName", pseudonym, signed_at as "signedAt",
       leaf_hash as "leafHash" from draw.lint_signature where plan_id = $1 order by signed_at, finding, signature_id`,
    [planId],
  )
}

export async function insertLintSignature(
  act: Act,
  plan: Plan,
  signature: Pick<LintSignature, 'finding' | 'words' | 'reason' | 'leafHash'>,
): Promise<void> {
  act.tx.later(
    `insert into draw.lint_signature (signature_id, plan_id, agency_id, finding, words, reason, account_id, person_name, pseudonym, signed_at, leaf_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      newId(act.ports),
      plan.planId,
      plan.agencyId,
      signature.finding,
      signature.words,
      signature.reason,
      act.actor.accountId,
      act.actor.personName,
      act.actor.pseudonym,
      act.now,
      signature.leafHash,
    ],
  )
}

/** Entities whose adopted class changed since a day. */
export async function readLateClasses(tx: Tx, kind: Plan['kind'], since: string): Promise<Set<string>> {
  const rows = await tx.rows<{ id: string }>(
    `select entity_id as id from draw.entity_class where since_on > $1::date and (is_adopted or $2)`,
    [since, kind === 'rehearsal'],
  )
  return new Set(rows.map(({ id }) => id))
}

/** How many units that may be drawn belong to given entities, by task, as the frame was frozen. */
export async function countEligible(
  tx: Tx,
  planId: string,
  entityIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.rows<{ task: string; n: number }>(
    `select task, count(*)::int4 as n from draw.frame_unit
     where plan_id = $1 and disposition = 'E' and entity_id = any ($2::uuid[]) group by task`,
    [planId, entityIds],
  )
  return new Map(rows.map(({ task, n }) => [task, n]))
}
