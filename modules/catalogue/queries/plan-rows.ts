import type { Tx } from '#platform/tx.ts'
import type { SupervisionPlan } from '../plan-schema.ts'

/** @technical */
export interface PlanRow {
  readonly planId: string
  readonly kind: 'item' | 'registrar'
  readonly itemId: string | null
  readonly agencyId: string
  readonly agencyName: string
  readonly title: string
  readonly state: 'draft' | 'published' | 'superseded'
  readonly ordinal: number
  readonly content: SupervisionPlan
  readonly draftedBy: string
  readonly draftedAt: Date
  readonly publishedBy: string | null
  readonly publishedOn: string | null
  readonly supersededOn: string | null
  readonly dissentReply: string | null
}

const PLAN = `select p.plan_id as "planId", p.kind, p.item_id as "itemId", p.agency_id as "agencyId", a.name as "agencyName",
    p.title, p.state, p.ordinal, p.content, p.drafted_by as "draftedBy", p.drafted_at as "draftedAt",
    p.published_by as "publishedBy", p.published_on as "publishedOn", p.superseded_on as "supersededOn",
    p.dissent_reply as "dissentReply"
  from catalogue.supervision_plan p join identity.pub_agency a on a.agency_id = p.agency_id`

/** All plans, newest first. */
export function listPlans(tx: Tx): Promise<PlanRow[]> {
  return tx.rows(`${PLAN} order by p.drafted_at desc, p.plan_id`)
}

/** @technical */
export interface PartnerRow {
  readonly agencyId: string
  readonly agencyName: string
  readonly answer: 'consent' | 'dissent' | null
  readonly opinion: string
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
}

/** The departments a plan asked, with their written answers. */
export function listPartners(tx: Tx, planId: string): Promise<PartnerRow[]> {
  return tx.rows(
    `select q.agency_id as "agencyId", a.name as "agencyName", q.answer, q.opinion, q.answered_by as "answeredBy",
            q.answered_at as "answeredAt"
       from catalogue.plan_partner q join identity.pub_agency a using (agency_id) where q.plan_id = $1 order by a.code collate "C"`,
    [planId],
  )
}

/** Items that have a published plan. */
export async function plannedItems(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ itemId: string }>(
    `select item_id as "itemId" from catalogue.pub_supervision_plan where item_id is not null`,
  )
  return new Set(rows.map((row) => row.itemId))
}
