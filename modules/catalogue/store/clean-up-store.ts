import type { Tx } from '#platform/tx.ts'
import type { FindingMark } from '../domain/clean-up.ts'
import type { Person } from './item-store.ts'

export interface NewCleanUp {
  readonly id: string
  readonly findingKind: string
  readonly findingKey: string
  readonly itemIds: readonly string[]
  readonly marks: readonly Pick<FindingMark, 'aspect' | 'words'>[]
  readonly asked: 'keep' | 'change' | 'abolish'
  readonly reason: string
  readonly by: Person
  readonly at: Date
}

/** Adds a proposal; false when its id or an open one on the same finding is there. The unique index decides between two writers. */
export async function insertCleanUp(tx: Tx, one: NewCleanUp): Promise<boolean> {
  const added = await tx.run(
    `insert into catalogue.clean_up (clean_up_id, finding_kind, finding_key, item_ids, marks, asked, reason, state, proposed_by,
       proposed_account_id, proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'proposed', $8, $9, $10) on conflict do nothing`,
    [
      one.id,
      one.findingKind,
      one.findingKey,
      [...one.itemIds],
      JSON.stringify(one.marks),
      one.asked,
      one.reason,
      one.by.name,
      one.by.accountId,
      one.at,
    ],
  )
  return added === 1
}

/** @technical */
export interface LockedCleanUp {
  readonly findingKey: string
  readonly itemIds: readonly string[]
  readonly state: 'proposed' | 'decided' | 'closed'
  readonly outcome: 'keep' | 'change' | 'abolish' | null
  readonly decidedAt: Date | null
  readonly proposedAccountId: string | null
}

/** Locks one proposal until the transaction ends. */
export function lockCleanUp(tx: Tx, cleanUpId: string): Promise<LockedCleanUp | undefined> {
  return tx.maybe<LockedCleanUp>(
    `select finding_key as "findingKey", item_ids as "itemIds", state, outcome, decided_at as "decidedAt",
            proposed_account_id as "proposedAccountId"
       from catalogue.clean_up where clean_up_id = $1 for update`,
    [cleanUpId],
  )
}

/** Records the decision; 保留 closes the matter with it. The caller holds the proposal's lock. */
export async function decideCleanUpRow(
  tx: Tx,
  one: { id: string; outcome: string; reason: string; carriedOutBy: string | null; by: Person; at: Date },
): Promise<void> {
  const isKept = one.outcome === 'keep'
  await tx.run(
    `update catalogue.clean_up set outcome = $2, decision_reason = $3, carried_out_by = $4, decided_by = $5, decided_account_id = $6,
       decided_at = $7, state = $8, closing_note = $9, closed_by = $10, closed_at = $11 where clean_up_id = $1`,
    [
      one.id,
      one.outcome,
      one.reason,
      one.carriedOutBy,
      one.by.name,
      one.by.accountId,
      one.at,
      isKept ? 'closed' : 'decided',
      isKept ? one.reason : null,
      isKept ? one.by.name : null,
      isKept ? one.at : null,
    ],
  )
}

/** Closes a decided proposal that the catalogue shows as carried out. The caller holds its lock. */
export async function closeCleanUpRow(tx: Tx, one: { id: string; note: string; by: string; at: Date }): Promise<void> {
  await tx.run(
    `update catalogue.clean_up set state = 'closed', closing_note = $2, closed_by = $3, closed_at = $4 where clean_up_id = $1`,
    [one.id, one.note, one.by, one.at],
  )
}
