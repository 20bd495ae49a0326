import type { Tx } from '#platform/tx.ts'
import type { PolicyHit } from '../domain/policy-signs.ts'

/** @technical */
export interface PolicyRow {
  readonly policyDraftId: string
  readonly title: string
  readonly kind: 'government-rule' | 'normative-document' | 'other-measure'
  readonly agencyName: string
  readonly text: string
  readonly state: 'drafting' | 'reviewed' | 'published'
  readonly cameBy: 'screen' | 'import'
  readonly submittedBy: string
  readonly submittedAt: Date
  readonly documentNumber: string | null
  readonly publishedBy: string | null
  readonly publishedAt: Date | null
  readonly conclusion: 'no-effect' | 'restricts' | 'exception' | null
  readonly reason: string | null
  readonly hits: readonly PolicyHit[] | null
  readonly exceptionGround: string | null
  readonly noLessRestrictive: string | null
  readonly endsOn: string | null
  readonly concludedBy: string | null
  readonly concludedAt: Date | null
  readonly opinions: number
}

const POLICY_SQL = `
  select d.policy_draft_id as "policyDraftId", d.title, d.kind, d.drafting_agency as "agencyName", d.text, d.state, d.came_by as "cameBy",
         d.submitted_by as "submittedBy", d.submitted_at as "submittedAt", d.document_number as "documentNumber",
         d.published_by as "publishedBy", d.published_at as "publishedAt", r.conclusion, r.reason, r.hits,
         r.exception_ground as "exceptionGround", r.no_less_restrictive as "noLessRestrictive", r.ends_on as "endsOn",
         r.concluded_by as "concludedBy", r.concluded_at as "concludedAt",
         (select count(*)::int from catalogue.stakeholder_opinion o
           where o.policy_draft_id = d.policy_draft_id and o.text_hash = d.text_hash) as opinions
    from catalogue.policy_draft d
    left join catalogue.policy_review r using (policy_draft_id, policy_review_id)`

export function listPolicyRows(tx: Tx): Promise<PolicyRow[]> {
  return tx.rows<PolicyRow>(`${POLICY_SQL} order by d.submitted_at desc, d.policy_draft_id`)
}

export function findPolicyRow(tx: Tx, policyDraftId: string): Promise<PolicyRow | undefined> {
  return tx.maybe<PolicyRow>(`${POLICY_SQL} where d.policy_draft_id = $1`, [policyDraftId])
}

/** @technical */
export interface OpinionRow {
  readonly stakeholderOpinionId: string
  readonly speaker: string
  readonly speakerKind: 'operator' | 'association' | 'public' | 'expert'
  readonly opinion: string
  readonly answer: string
  readonly heardOn: string
  readonly recordedBy: string
  readonly isOfThisText: boolean
}

/** What was said of a draft, and whether of the text that stands now. */
export function listOpinionRows(tx: Tx, policyDraftId: string): Promise<OpinionRow[]> {
  return tx.rows<OpinionRow>(
    `select o.stakeholder_opinion_id as "stakeholderOpinionId", o.speaker, o.speaker_kind as "speakerKind", o.opinion, o.answer,
            o.heard_on as "heardOn", o.recorded_by as "recordedBy", o.text_hash = d.text_hash as "isOfThisText"
       from catalogue.stakeholder_opinion o join catalogue.policy_draft d using (policy_draft_id)
      where o.policy_draft_id = $1 order by o.recorded_at`,
    [policyDraftId],
  )
}

/** How many stakeholders were heard on the text that stands. */
export async function countHeard(tx: Tx, policyDraftId: string): Promise<number> {
  const row = await tx.one<{ heard: number }>(
    `select count(*)::int as heard from catalogue.stakeholder_opinion o join catalogue.policy_draft d using (policy_draft_id, text_hash)
      where o.policy_draft_id = $1 and o.speaker_kind in ('operator', 'association')`,
    [policyDraftId],
  )
  return row.heard
}

/** The stored hash of a draft, to answer a repeated request. */
export async function findPolicyHash(tx: Tx, policyDraftId: string): Promise<Buffer | undefined> {
  const row = await tx.maybe<{ hash: Buffer }>(
    `select text_hash as hash from catalogue.policy_draft where policy_draft_id = $1`,
    [policyDraftId],
  )
  return row?.hash
}

/** @technical */
export interface BarrierRow {
  readonly removedBarrierId: string
  readonly title: string
  readonly document: string
  readonly agencyName: string
  readonly article: string
  readonly harm: string
  readonly measure: 'abolished' | 'changed' | 'not-issued'
  readonly removedOn: string
  readonly recordedBy: string
}

const BARRIER_SQL = `
  select removed_barrier_id as "removedBarrierId", title, document, drafting_agency as "agencyName", article, harm, measure,
         removed_on as "removedOn", recorded_by as "recordedBy"
    from catalogue.removed_barrier`

export function listBarrierRows(tx: Tx): Promise<BarrierRow[]> {
  return tx.rows<BarrierRow>(`${BARRIER_SQL} order by removed_on desc, removed_barrier_id`)
}

/** One entry of the register. */
export function findBarrierRow(tx: Tx, removedBarrierId: string): Promise<BarrierRow | undefined> {
  return tx.maybe<BarrierRow>(`${BARRIER_SQL} where removed_barrier_id = $1`, [removedBarrierId])
}
