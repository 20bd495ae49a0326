import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { ChangeKind } from '../law-change.ts'

/** A draft as it is written. @technical */
export interface NewChange {
  readonly changeId: string
  readonly kind: ChangeKind
  readonly recordId: string
  readonly title: string
  readonly record: unknown
  readonly examples: unknown
  readonly isCorrection: boolean
  readonly reason: string
  readonly effectiveOn: PlainDate
  readonly contentHash: string
  readonly by: string
  readonly accountId: string | null
  readonly at: Date
}

/** Writes a draft; false when one of this id was sent before. */
export async function insertChange(tx: Tx, one: NewChange): Promise<boolean> {
  const written = await tx.run(
    `insert into law.change (change_id, kind, record_id, title, record, examples, is_correction, reason, effective_on, content_hash,
       proposed_by, proposed_account_id, proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
    [
      one.changeId,
      one.kind,
      one.recordId,
      one.title,
      JSON.stringify(one.record),
      JSON.stringify(one.examples),
      one.isCorrection,
      one.reason,
      one.effectiveOn,
      one.contentHash,
      one.by,
      one.accountId,
      one.at,
    ],
  )
  return written === 1
}

/** A draft held until the transaction ends. @technical */
export interface LockedChange {
  readonly changeId: string
  readonly kind: ChangeKind
  readonly recordId: string
  readonly title: string
  readonly record: unknown
  readonly examples: unknown
  readonly isCorrection: boolean
  readonly reason: string
  readonly effectiveOn: string
  readonly contentHash: string
  readonly state: 'proposed' | 'published' | 'returned'
  readonly proposedAccountId: string
}

/** Locks the draft's row. */
export async function lockChange(tx: Tx, changeId: string): Promise<LockedChange | undefined> {
  return tx.maybe<LockedChange>(
    `select change_id as "changeId", kind, record_id as "recordId", title, record, examples, is_correction as "isCorrection",
       reason, effective_on as "effectiveOn", content_hash as "contentHash", state,
       proposed_account_id as "proposedAccountId"
     from law.change where change_id = $1 for update`,
    [changeId],
  )
}

/** @technical */
export interface ChangeDecision {
  readonly changeId: string
  readonly state: 'published' | 'returned'
  readonly by: string
  readonly at: Date
  readonly note: string
}

export async function decideChange(tx: Tx, one: ChangeDecision): Promise<void> {
  await tx.run(
    `update law.change set state = $2, decided_by = $3, decided_at = $4, decision_note = $5 where change_id = $1`,
    [one.changeId, one.state, one.by, one.at, one.note],
  )
}

/** Publishes a draft as it stands, next in order; publications follow one another under a lock held until the transaction ends. */
export async function insertPublication(
  tx: Tx,
  one: {
    readonly changeId: string
    readonly knownOn: PlainDate
    readonly by: string
    readonly accountId: string | null
    readonly at: Date
  },
): Promise<number> {
  await tx.run(`select pg_advisory_xact_lock(hashtext('law.publication'))`)
  const { seq } = await tx.one<{ seq: number }>(
    `insert into law.publication (publication_id, seq, kind, record_id, record, examples, is_correction, reason, effective_on,
       known_on, proposed_by, proposed_account_id, approved_by, approved_account_id, published_at)
     select change_id, (select coalesce(max(seq), 0) + 1 from law.publication), kind, record_id, record, examples,
       is_correction, reason, effective_on, $2, proposed_by, proposed_account_id, $3, $4, $5
     from law.change where change_id = $1 returning seq`,
    [one.changeId, one.knownOn, one.by, one.accountId, one.at],
  )
  return seq
}
