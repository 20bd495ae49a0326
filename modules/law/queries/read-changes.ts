import type { Tx } from '#platform/tx.ts'
import type { ChangeKind } from '../law-change.ts'

/** A draft as lists and its page read it. @technical */
export interface ChangeRow {
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
  readonly proposedBy: string
  readonly proposedAccountId: string
  readonly proposedAt: Date
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly decisionNote: string | null
  readonly seq: number | null
  readonly knownOn: string | null
}

const SELECT = `select c.change_id as "changeId", c.kind, c.record_id as "recordId", c.title, c.record, c.examples,
  c.is_correction as "isCorrection", c.reason, c.effective_on as "effectiveOn", c.content_hash as "contentHash", c.state,
  c.proposed_by as "proposedBy", c.proposed_account_id as "proposedAccountId", c.proposed_at as "proposedAt",
  c.decided_by as "decidedBy", c.decided_at as "decidedAt", c.decision_note as "decisionNote", p.seq,
  p.known_on as "knownOn"
  from law.change c left join law.publication p on p.publication_id = c.change_id`

export async function findChange(tx: Tx, changeId: string): Promise<ChangeRow | undefined> {
  return tx.maybe<ChangeRow>(`${SELECT} where c.change_id = $1`, [changeId])
}

/** Newest first; what waits for a second person before all else. */
export async function listChangeRows(tx: Tx, state: string | undefined, most: number): Promise<readonly ChangeRow[]> {
  return tx.rows<ChangeRow>(
    `${SELECT} where $1::text is null or c.state = $1
     order by c.state = 'proposed' desc, coalesce(c.decided_at, c.proposed_at) desc limit $2`,
    [state ?? null, most],
  )
}
