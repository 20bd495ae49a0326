import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import type { Plan } from './plan-store.ts'

/** @technical */
export interface Commitment {
  readonly document: string
  readonly commitHash: string
  readonly seal: string
  readonly leafHash: string
  readonly committedAt: Date
  /** lint.json as committed; null of commitments made before there was one. */
  readonly lint: string | null
}

export async function insertCommitment(act: Pick<Act, 'tx'>, plan: Plan, commitment: Commitment): Promise<void> {
  act.tx.later(
    `insert into draw.commitment (plan_id, agency_id, document, commit_hash, seal, leaf_hash, committed_at, lint)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      plan.planId,
      plan.agencyId,
      commitment.document,
      commitment.commitHash,
      commitment.seal,
      commitment.leafHash,
      commitment.committedAt,
      commitment.lint,
    ],
  )
}

export function findCommitment(tx: Tx, planId: string): Promise<Commitment | undefined> {
  return tx.maybe<Commitment>(
    `select document, commit_hash as "commitHash", seal, leaf_hash as "leafHash", committed_at as "committedAt", lint
     from draw.commitment where plan_id = $1`,
    [planId],
  )
}

/** One reading of an official publication. @technical */
export interface SourceEntry {
  readonly entryId: string
  readonly wave: number
  readonly sourceType: string
  readonly sourceAt: string
  readonly value: string
  readonly publicationTitle: string
  readonly publicationUrl: string
  readonly publicationHash: string
  readonly accountId: string
  readonly personName: string
  readonly enteredAt: Date
}

export function listSourceEntries(tx: Tx, planId: string): Promise<SourceEntry[]> {
  return listSourceEntriesOf(tx, [planId])
}

/** Those of several plans at once. */
export function listSourceEntriesOf(
  tx: Tx,
  planIds: readonly string[],
): Promise<(SourceEntry & { readonly planId: string })[]> {
  return tx.rows(
    `select plan_id as "planId", entry_id as "entryId", wave, source_type as "sourceType", source_at as "sourceAt", value, publication_title as "publicationTitle",
       publication_url as "publicationUrl", publication_hash as "publicationHash", account_id as "accountId", person_name as "personName",
       entered_at as "enteredAt"
     from draw.source_entry where plan_id = any ($1::uuid[]) order by entered_at, entry_id`,
    [planIds],
  )
}

export async function insertSourceEntry(tx: Tx, plan: Plan, entry: SourceEntry): Promise<void> {
  tx.later(
    `insert into draw.source_entry (entry_id, plan_id, agency_id, source_type, source_at, value, publication_title, publication_url,
       publication_hash, account_id, person_name, entered_at, wave) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      entry.entryId,
      plan.planId,
      plan.agencyId,
      entry.sourceType,
      entry.sourceAt,
      entry.value,
      entry.publicationTitle,
      entry.publicationUrl,
      entry.publicationHash,
      entry.accountId,
      entry.personName,
      entry.enteredAt,
      entry.wave,
    ],
  )
}
