import type { Tx } from '#platform/tx.ts'
import { type QuotaSpan, spanStart } from '../domain/api-key.ts'

/** A key as the gate needs it. @technical */
export interface HeldKey {
  readonly systemId: string
  readonly keyId: string
  readonly agencyId: string
  readonly roleCode: string
  readonly permissions: readonly string[]
  readonly mayAct: boolean
  readonly perMinute: number
  readonly perDay: number
  readonly validFrom: string
  readonly validTo: string
  readonly revokedAt: Date | null
}

/** The key of a hash; the row policy shows it to its holder only. Locks nothing. */
export function findKeyByHash(tx: Tx, hash: Buffer): Promise<HeldKey | undefined> {
  return tx.maybe<HeldKey>(
    `select system_id as "systemId", key_id as "keyId", agency_id as "agencyId", role_code as "roleCode", permissions,
       may_act as "mayAct", per_minute as "perMinute", per_day as "perDay", valid_from as "validFrom", valid_to as "validTo",
       revoked_at as "revokedAt"
     from exchange_desk.api_key where secret_hash = $1`,
    [hash],
  )
}

/** From here on the transaction acts within the agency of the key that was found. */
export async function enterScope(tx: Tx, agencyId: string): Promise<void> {
  await tx.run(`select set_config('app.scope', $1, true)`, [`{${agencyId}}`])
}

/** Counts one call and answers how many there were in the span, this one included. Locks the key's row of the span. */
export async function countCall(tx: Tx, key: HeldKey, span: QuotaSpan, now: Date): Promise<number> {
  const { used } = await tx.one<{ used: number }>(
    `insert into exchange_desk.api_quota_use as u (system_id, key_id, agency_id, span, starts_at, used)
     values ($1, $2, $3, $4, $5, 1)
     on conflict (system_id, key_id, span) do update
       set used = case when u.starts_at = excluded.starts_at then u.used + 1 else 1 end, starts_at = excluded.starts_at
     returning used`,
    [key.systemId, key.keyId, key.agencyId, span, spanStart(span, now)],
  )
  return used
}

/** @technical */
export interface CallRow {
  readonly callId: string
  readonly operation: string
  readonly purpose: string
  readonly statedPurpose: string
  readonly outcome: string
  readonly requestId: string
}

/** Writes a call down; locks nothing. */
export async function insertCall(tx: Tx, key: HeldKey, call: CallRow, now: Date): Promise<void> {
  await tx.run(
    `insert into exchange_desk.api_call (system_id, call_id, key_id, agency_id, operation, purpose, stated_purpose, outcome,
       request_id, called_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      key.systemId,
      call.callId,
      key.keyId,
      key.agencyId,
      call.operation,
      call.purpose,
      call.statedPurpose,
      call.outcome,
      call.requestId,
      now,
    ],
  )
}

/** @technical */
export interface NewKeyRow {
  readonly systemId: string
  readonly keyId: string
  readonly agencyId: string
  readonly mark: string
  readonly hash: Buffer
  readonly roleCode: string
  readonly permissions: readonly string[]
  readonly mayAct: boolean
  readonly perMinute: number
  readonly perDay: number
  readonly validFrom: string
  readonly validTo: string
}

/** Adds a key; false when the id is used. Locks nothing. */
export async function insertKey(tx: Tx, key: NewKeyRow, issuedBy: string | null, now: Date): Promise<boolean> {
  const added = await tx.run(
    `insert into exchange_desk.api_key (system_id, key_id, agency_id, mark, secret_hash, role_code, permissions, may_act,
       per_minute, per_day, valid_from, valid_to, issued_by, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [
      key.systemId,
      key.keyId,
      key.agencyId,
      key.mark,
      key.hash,
      key.roleCode,
      key.permissions,
      key.mayAct,
      key.perMinute,
      key.perDay,
      key.validFrom,
      key.validTo,
      issuedBy,
      now,
    ],
  )
  return added === 1
}

/** Takes a key back; false when it is unknown or taken back. Locks its row. */
export async function markKeyRevoked(
  tx: Tx,
  key: { readonly systemId: string; readonly keyId: string },
  reason: string,
  now: Date,
): Promise<boolean> {
  const changed = await tx.run(
    `update exchange_desk.api_key set revoked_at = $3, revoked_reason = $4
     where system_id = $1 and key_id = $2 and revoked_at is null`,
    [key.systemId, key.keyId, now, reason],
  )
  return changed === 1
}
