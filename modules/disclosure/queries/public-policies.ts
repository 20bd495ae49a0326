import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface PublicPolicyRow {
  readonly title: string
  readonly kind: 'government-rule' | 'normative-document' | 'other-measure'
  readonly agency: string
  readonly documentNumber: string
  readonly publishedAt: Date
  readonly conclusion: 'no-effect' | 'exception'
  readonly reason: string
  readonly exceptionGround: string | null
  readonly noLessRestrictive: string | null
  readonly endsOn: string | null
  readonly heard: number
  readonly signs: readonly string[]
}

export function listPublicPolicyRows(tx: Tx): Promise<PublicPolicyRow[]> {
  return tx.rows<PublicPolicyRow>(
    `select title, kind, agency, document_number as "documentNumber", published_at as "publishedAt", conclusion, reason,
            exception_ground as "exceptionGround", no_less_restrictive as "noLessRestrictive", ends_on as "endsOn", heard,
            sign_titles as signs
       from disclosure.public_policy order by published_at desc, policy_draft_id`,
  )
}

/** @technical */
export interface PublicBarrierRow {
  readonly title: string
  readonly document: string
  readonly agency: string
  readonly article: string
  readonly harm: string
  readonly measure: 'abolished' | 'changed' | 'not-issued'
  readonly removedOn: string
}

export function listPublicBarrierRows(tx: Tx): Promise<PublicBarrierRow[]> {
  return tx.rows<PublicBarrierRow>(
    `select title, document, agency, article, harm, measure, removed_on as "removedOn"
       from disclosure.public_barrier order by removed_on desc, removed_barrier_id`,
  )
}
