import type { BarrierRow, PolicyRow } from '#catalogue'
import type { Tx } from '#platform/tx.ts'

/** Publishes the conclusion of a published measure; what was published stays as it was. Locks nothing. */
export async function insertPublicPolicy(tx: Tx, one: PolicyRow): Promise<void> {
  await tx.run(
    `insert into disclosure.public_policy (policy_draft_id, title, kind, agency, document_number, published_at, conclusion, reason,
       exception_ground, no_less_restrictive, ends_on, heard, sign_titles)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
    [
      one.policyDraftId,
      one.title,
      one.kind,
      one.agencyName,
      one.documentNumber,
      one.publishedAt,
      one.conclusion,
      one.reason ?? '',
      one.exceptionGround,
      one.noLessRestrictive,
      one.endsOn,
      one.opinions,
      [...new Set((one.hits ?? []).map((hit) => hit.title))],
    ],
  )
}

/** Publishes one entry of the register of removed barriers; a repeated one adds nothing. Locks nothing. */
export async function insertPublicBarrier(tx: Tx, one: BarrierRow): Promise<void> {
  await tx.run(
    `insert into disclosure.public_barrier (removed_barrier_id, title, document, agency, article, harm, measure, removed_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [one.removedBarrierId, one.title, one.document, one.agencyName, one.article, one.harm, one.measure, one.removedOn],
  )
}
