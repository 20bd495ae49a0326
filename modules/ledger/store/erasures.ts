import type { Tx } from '#platform/tx.ts'

/** Why values are kept although their time is over (verifiable.md §15.5). */
export type HoldGround = 'reconsideration' | 'litigation' | 'archive'

/** @technical */
export interface Hold {
  readonly holdId: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly ground: HoldGround
  readonly reason: string
  readonly placedAt: Date
  readonly liftedAt: Date | null
  readonly liftReason: string | null
}

/** @technical */
export interface Erasure {
  readonly erasureId: string
  readonly entryId: string
  readonly leafHash: string
  readonly type: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly basis: string
  readonly reason: string
  readonly requestedBy: string
  readonly requestedAt: Date
  readonly decision: 'approved' | 'rejected' | null
  readonly decisionReason: string | null
  readonly decidedAt: Date | null
}

const HOLD = `select hold_id as "holdId", subject_kind as "subjectKind", subject_id as "subjectId", ground, reason,
  placed_at as "placedAt", lifted_at as "liftedAt", lift_reason as "liftReason" from ledger.hold`

const ERASURE = `select x.erasure_id as "erasureId", x.entry_id as "entryId", e.leaf_hash as "leafHash", e.type,
  e.subject_kind as "subjectKind", e.subject_id as "subjectId", x.basis, x.reason, x.requested_by as "requestedBy",
  x.requested_at as "requestedAt", x.decision, x.decision_reason as "decisionReason", x.decided_at as "decidedAt"
  from ledger.erasure x join ledger.entry e on e.entry_id = x.entry_id`

export function insertHold(
  tx: Tx,
  hold: Pick<Hold, 'holdId' | 'subjectKind' | 'subjectId' | 'ground' | 'reason'> & { placedBy: string; at: Date },
): void {
  tx.later(
    `insert into ledger.hold (hold_id, subject_kind, subject_id, ground, reason, placed_by, placed_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [hold.holdId, hold.subjectKind, hold.subjectId, hold.ground, hold.reason, hold.placedBy, hold.at],
  )
}

/** The hold that keeps a subject's values now. */
export function liveHold(tx: Tx, subjectKind: string, subjectId: string): Promise<Hold | undefined> {
  return tx.maybe<Hold>(`${HOLD} where subject_kind = $1 and subject_id = $2 and lifted_at is null limit 1`, [
    subjectKind,
    subjectId,
  ])
}

/** Locks the hold's row. */
export function lockHold(tx: Tx, holdId: string): Promise<Hold | undefined> {
  return tx.maybe<Hold>(`${HOLD} where hold_id = $1 for update`, [holdId])
}

export function markLifted(tx: Tx, holdId: string, by: string, at: Date, reason: string): void {
  tx.later(`update ledger.hold set lifted_by = $2, lifted_at = $3, lift_reason = $4 where hold_id = $1`, [
    holdId,
    by,
    at,
    reason,
  ])
}

/** Adds a request; answers false where one is already open or approved for the entry. */
export async function insertErasure(
  tx: Tx,
  one: { erasureId: string; entryId: string; basis: string; reason: string; by: string; at: Date },
): Promise<boolean> {
  const added = await tx.run(
    `insert into ledger.erasure (erasure_id, entry_id, basis, reason, requested_by, requested_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [one.erasureId, one.entryId, one.basis, one.reason, one.by, one.at],
  )
  return added === 1
}

/** Locks the request's row. */
export function lockErasure(tx: Tx, erasureId: string): Promise<Erasure | undefined> {
  return tx.maybe<Erasure>(`${ERASURE} where x.erasure_id = $1 for update of x`, [erasureId])
}

/** The request that destroyed an entry's values, if any. */
export function erasureOf(tx: Tx, entryId: string): Promise<Erasure | undefined> {
  return tx.maybe<Erasure>(`${ERASURE} where x.entry_id = $1 and x.decision = 'approved'`, [entryId])
}

export function markDecided(
  tx: Tx,
  erasureId: string,
  decided: { decision: 'approved' | 'rejected'; reason: string; by: string; at: Date },
): void {
  tx.later(
    `update ledger.erasure set decision = $2, decision_reason = $3, decided_by = $4, decided_at = $5 where erasure_id = $1`,
    [erasureId, decided.decision, decided.reason, decided.by, decided.at],
  )
}

/** Destroys values and salts behind an entry; the database asks for the approval and the absence of a hold again. */
export async function eraseFields(tx: Tx, entryId: string): Promise<number> {
  const { gone } = await tx.one<{ gone: number }>(`select ledger.erase_fields($1) as gone`, [entryId])
  return gone
}

/** Newest first, those that wait at the head. */
export function listErasureRows(tx: Tx, limit: number): Promise<Erasure[]> {
  return tx.rows<Erasure>(`${ERASURE} order by (x.decision is null) desc, x.requested_at desc limit $1`, [limit])
}

/** Newest first, those in force at the head. */
export function listHoldRows(tx: Tx, limit: number): Promise<Hold[]> {
  return tx.rows<Hold>(`${HOLD} order by (lifted_at is null) desc, placed_at desc limit $1`, [limit])
}
