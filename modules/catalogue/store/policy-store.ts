import type { Tx } from '#platform/tx.ts'
import type { PolicyHit } from '../domain/policy-signs.ts'
import type { Person } from './item-store.ts'

export interface NewPolicyDraft {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly agencyName: string
  readonly text: string
  readonly textHash: Buffer
  readonly cameBy: 'screen' | 'import'
  readonly by: Person
  readonly at: Date
}

/** Adds a draft; false when its id is taken. Locks nothing. */
export async function insertPolicyDraft(tx: Tx, draft: NewPolicyDraft): Promise<boolean> {
  const added = await tx.run(
    `insert into catalogue.policy_draft (policy_draft_id, title, kind, drafting_agency_id, drafting_agency, text, text_hash, state,
       came_by, submitted_by, submitted_account_id, submitted_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'drafting', $8, $9, $10, $11) on conflict do nothing`,
    [
      draft.id,
      draft.title,
      draft.kind,
      draft.by.agencyId,
      draft.agencyName,
      draft.text,
      draft.textHash,
      draft.cameBy,
      draft.by.name,
      draft.by.accountId,
      draft.at,
    ],
  )
  return added === 1
}

/** @technical */
export interface LockedPolicyDraft {
  readonly title: string
  readonly kind: string
  readonly agencyName: string
  readonly text: string
  readonly textHash: Buffer
  readonly state: 'drafting' | 'reviewed' | 'published'
  readonly submittedAccountId: string | null
  readonly reviewId: string | null
  readonly reviewPermits: boolean | null
}

/** Locks one draft, so that its text, its review and its publication follow one another. */
export function lockPolicyDraft(tx: Tx, policyDraftId: string): Promise<LockedPolicyDraft | undefined> {
  return tx.maybe<LockedPolicyDraft>(
    `select title, kind, drafting_agency as "agencyName", text, text_hash as "textHash", state,
            submitted_account_id as "submittedAccountId", policy_review_id as "reviewId", review_permits as "reviewPermits"
       from catalogue.policy_draft where policy_draft_id = $1 for update`,
    [policyDraftId],
  )
}

/** Puts a changed text in; the review of the former text falls away with it. The caller holds the draft's lock. */
export async function reviseText(tx: Tx, draft: { id: string; text: string; textHash: Buffer }): Promise<void> {
  await tx.run(
    `update catalogue.policy_draft set text = $2, text_hash = $3, state = 'drafting', policy_review_id = null, review_permits = null
      where policy_draft_id = $1`,
    [draft.id, draft.text, draft.textHash],
  )
}

export interface NewOpinion {
  readonly id: string
  readonly draftId: string
  readonly textHash: Buffer
  readonly speaker: string
  readonly speakerKind: string
  readonly opinion: string
  readonly answer: string
  readonly heardOn: string
  readonly by: string
  readonly at: Date
}

/** Adds what somebody said; a repeated id adds nothing. The caller holds the draft's lock. */
export async function insertOpinion(tx: Tx, one: NewOpinion): Promise<void> {
  await tx.run(
    `insert into catalogue.stakeholder_opinion (stakeholder_opinion_id, policy_draft_id, text_hash, speaker, speaker_kind, opinion,
       answer, heard_on, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      one.id,
      one.draftId,
      one.textHash,
      one.speaker,
      one.speakerKind,
      one.opinion,
      one.answer,
      one.heardOn,
      one.by,
      one.at,
    ],
  )
}

export interface NewPolicyReview {
  readonly id: string
  readonly draftId: string
  readonly textHash: Buffer
  readonly conclusion: 'no-effect' | 'restricts' | 'exception'
  readonly ruleVersion: string
  readonly hits: readonly PolicyHit[]
  readonly reason: string
  readonly exception: { readonly ground: string; readonly noLessRestrictive: string; readonly endsOn: string } | null
  readonly by: Person
  readonly at: Date
}

/** Writes the conclusion and binds the draft to it. The caller holds the draft's lock. */
export async function insertPolicyReview(tx: Tx, one: NewPolicyReview): Promise<void> {
  const permits = one.conclusion !== 'restricts'
  await tx.run(
    `insert into catalogue.policy_review (policy_review_id, policy_draft_id, text_hash, conclusion, permits, rule_version, hits, reason,
       exception_ground, no_less_restrictive, ends_on, concluded_by, concluded_account_id, concluded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      one.id,
      one.draftId,
      one.textHash,
      one.conclusion,
      permits,
      one.ruleVersion,
      JSON.stringify(one.hits),
      one.reason,
      one.exception?.ground ?? null,
      one.exception?.noLessRestrictive ?? null,
      one.exception?.endsOn ?? null,
      one.by.name,
      one.by.accountId,
      one.at,
    ],
  )
  await tx.run(
    `update catalogue.policy_draft set state = 'reviewed', policy_review_id = $2, review_permits = $3 where policy_draft_id = $1`,
    [one.draftId, one.id, permits],
  )
}

/** Marks the draft as published; the table itself refuses one without a review of this text that permits it. */
export async function markPolicyPublished(
  tx: Tx,
  one: { id: string; documentNumber: string; by: string; at: Date },
): Promise<void> {
  await tx.run(
    `update catalogue.policy_draft set state = 'published', document_number = $2, published_by = $3, published_at = $4
      where policy_draft_id = $1`,
    [one.id, one.documentNumber, one.by, one.at],
  )
}

export interface NewBarrier {
  readonly id: string
  readonly title: string
  readonly document: string
  readonly agency: string
  readonly article: string
  readonly harm: string
  readonly measure: string
  readonly removedOn: string
  readonly draftId: string | null
  readonly by: string
  readonly at: Date
}

/** Adds a removed barrier to the register; false when its id is there already. Locks nothing. */
export async function insertBarrier(tx: Tx, one: NewBarrier): Promise<boolean> {
  const added = await tx.run(
    `insert into catalogue.removed_barrier (removed_barrier_id, title, document, drafting_agency, article, harm, measure, removed_on,
       policy_draft_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [
      one.id,
      one.title,
      one.document,
      one.agency,
      one.article,
      one.harm,
      one.measure,
      one.removedOn,
      one.draftId,
      one.by,
      one.at,
    ],
  )
  return added === 1
}
