import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { LintReport } from '../domain/lint.ts'
import type { PlanState } from '../domain/plan-state.ts'
import type { NamedSource } from '../domain/source.ts'
import { listSourceEntriesOf } from './commitment-store.ts'
import type { LintSignature } from './lint-store.ts'
import type { Rehearsal } from './rehearsal-store.ts'

/** A plan that is not at its end, with the number of reproductions the policy of the day asks for. @technical */
export interface PendingPlan {
  readonly planId: string
  readonly agencyId: string
  readonly createdByName: string
  readonly state: PlanState
  readonly discloseOn: PlainDate
  readonly reproductionsNeeded: number
  readonly taskCount: number
}

/** Plans of these agencies that have not ended; those of other agencies, where one only carries out, are not among them. */
export function listPending(tx: Tx, agencyIds: readonly string[], today: PlainDate): Promise<PendingPlan[]> {
  return tx.rows<PendingPlan>(
    `select p.plan_id as "planId", p.agency_id as "agencyId", p.created_by_name as "createdByName", p.state,
       p.definition ->> 'discloseOn' as "discloseOn",
       (select o.reproductions from draw.policy o where o.kind = p.kind and o.valid_from <= $2::date
        order by o.valid_from desc limit 1) as "reproductionsNeeded",
       (select count(*)::int4 from draw.task t where t.plan_id = p.plan_id) as "taskCount"
     from draw.plan p where p.agency_id = any ($1::uuid[]) and p.state not in ('CLOSED', 'VOID', 'FAILED')
     order by p.created_at desc, p.plan_id`,
    [agencyIds, today],
  )
}

interface OfPlan {
  readonly planId: string
}

/** What plans wait for or have already, of all given plans at once. */
export async function readPendingFacts(tx: Tx, planIds: readonly string[]) {
  const of = <R>(sql: string) => tx.rows<R & OfPlan>(sql, [planIds])
  const [approvals, reproductions, parties, waves, entries, lints, signatures, rehearsals] = await Promise.all([
    of<{ personName: string }>(
      `select plan_id as "planId", person_name as "personName" from draw.approval
       where plan_id = any ($1::uuid[]) order by approved_at, account_id`,
    ),
    of<{ personName: string }>(
      `select plan_id as "planId", person_name as "personName" from draw.reproduction
       where plan_id = any ($1::uuid[]) order by reproduced_at, account_id`,
    ),
    of<{ name: string; commitment: string | null }>(
      `select plan_id as "planId", name, commitment from draw.party where plan_id = any ($1::uuid[]) order by wave, position`,
    ),
    of<{ wave: number; sources: readonly NamedSource[] }>(
      `select plan_id as "planId", wave, sources from draw.wave where plan_id = any ($1::uuid[]) order by wave`,
    ),
    listSourceEntriesOf(tx, planIds),
    of<{ report: LintReport }>(
      `select distinct on (plan_id) plan_id as "planId", report from draw.lint where plan_id = any ($1::uuid[])
       order by plan_id, seq desc`,
    ),
    of<Pick<LintSignature, 'finding' | 'words'>>(
      `select plan_id as "planId", finding, words from draw.lint_signature where plan_id = any ($1::uuid[])`,
    ),
    of<Pick<Rehearsal, 'tally' | 'finishedAt'>>(
      `select plan_id as "planId", tally, finished_at as "finishedAt" from draw.rehearsal where plan_id = any ($1::uuid[])`,
    ),
  ])
  return { approvals, reproductions, parties, waves, entries, lints, signatures, rehearsals }
}

/** @technical */
export type PendingFacts = Awaited<ReturnType<typeof readPendingFacts>>
