import type { Tx } from '#platform/tx.ts'
import type { SupervisionPlan } from '../plan-schema.ts'

/** @technical */
export interface NewPlan {
  readonly id: string
  readonly kind: 'item' | 'registrar'
  readonly itemId: string | null
  readonly agencyId: string
  readonly title: string
  readonly content: SupervisionPlan
  readonly hash: Buffer
  readonly by: string
  readonly accountId: string
  readonly at: Date
}

/** Writes a draft with the partners to be heard; its ordinal follows the last plan of the same subject. Locks nothing. */
export async function insertPlan(tx: Tx, plan: NewPlan, partners: readonly string[]): Promise<void> {
  await tx.run(
    `insert into catalogue.supervision_plan (plan_id, kind, item_id, agency_id, title, state, ordinal, content, content_hash,
       drafted_by, drafted_account_id, drafted_at)
     select $1, $2, $3::uuid, $4::uuid, $5, 'draft', coalesce(max(p.ordinal), 0) + 1, $6, $7, $8, $9, $10
       from catalogue.supervision_plan p where coalesce(p.item_id, p.agency_id) = coalesce($3::uuid, $4::uuid)`,
    [
      plan.id,
      plan.kind,
      plan.itemId,
      plan.agencyId,
      plan.title,
      JSON.stringify(plan.content),
      plan.hash,
      plan.by,
      plan.accountId,
      plan.at,
    ],
  )
  await tx.run(`insert into catalogue.plan_partner (plan_id, agency_id) select $1, unnest($2::uuid[])`, [
    plan.id,
    partners,
  ])
}

/** @technical */
export interface LockedPlan {
  readonly id: string
  readonly state: 'draft' | 'published' | 'superseded'
  readonly itemId: string | null
  readonly agencyId: string
  readonly agencyName: string
  readonly title: string
  readonly hash: Buffer
  readonly draftedAccountId: string
}

/** The plan, locked for its next act. */
export function lockPlan(tx: Tx, id: string): Promise<LockedPlan | undefined> {
  return tx.maybe(
    `select p.plan_id as id, p.state, p.item_id as "itemId", p.agency_id as "agencyId", a.name as "agencyName", p.title,
            p.content_hash as hash, p.drafted_account_id as "draftedAccountId"
       from catalogue.supervision_plan p join identity.pub_agency a using (agency_id) where p.plan_id = $1 for update of p`,
    [id],
  )
}

/** The content hash of a plan with this id; locks nothing. */
export function findPlanHash(tx: Tx, id: string): Promise<{ readonly hash: Buffer } | undefined> {
  return tx.maybe(`select content_hash as hash from catalogue.supervision_plan where plan_id = $1`, [id])
}

/** True when a draft for the same subject waits; locks nothing. */
export async function hasOpenPlan(tx: Tx, subjectId: string): Promise<boolean> {
  const found = await tx.maybe(
    `select 1 from catalogue.supervision_plan where state = 'draft' and coalesce(item_id, agency_id) = $1`,
    [subjectId],
  )
  return found !== undefined
}

/** Keeps a partner's written answer; 0 when it is no partner or has answered. Locks the row. */
export function answerPlan(
  tx: Tx,
  answer: {
    readonly planId: string
    readonly agencyId: string
    readonly answer: 'consent' | 'dissent'
    readonly opinion: string
    readonly by: string
    readonly at: Date
  },
): Promise<number> {
  return tx.run(
    `update catalogue.plan_partner set answer = $3, opinion = $4, answered_by = $5, answered_at = $6
      where plan_id = $1 and agency_id = $2 and answer is null`,
    [answer.planId, answer.agencyId, answer.answer, answer.opinion, answer.by, answer.at],
  )
}

/** Publishes the plan and ends the one it takes over from. Locks both rows. */
export async function publishPlan(
  tx: Tx,
  plan: {
    readonly id: string
    readonly subjectId: string
    readonly on: string
    readonly by: string
    readonly reply: string
  },
): Promise<void> {
  await tx.run(
    `update catalogue.supervision_plan set state = 'superseded', superseded_on = $2
      where state = 'published' and coalesce(item_id, agency_id) = $1`,
    [plan.subjectId, plan.on],
  )
  await tx.run(
    `update catalogue.supervision_plan set state = 'published', published_on = $2, published_by = $3, dissent_reply = nullif($4, '')
      where plan_id = $1`,
    [plan.id, plan.on, plan.by, plan.reply],
  )
}
