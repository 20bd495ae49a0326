import type { Tx } from '#platform/tx.ts'
import type { LoginLane } from '../domain/login-wait.ts'

/** Why a session ended. @technical */
export type SessionEnd = 'logged-out' | 'killed' | 'rotated' | 'disabled' | 'password-changed'

/** Inserts a session by the hash of its token; locks nothing. */
export async function insertSession(
  tx: Tx,
  session: { id: string; tokenHash: Buffer; accountId: string; deviceLabel: string; expiresAt: Date },
  now: Date,
): Promise<void> {
  await tx.run(
    `insert into identity.session (session_id, token_hash, account_id, device_label, started_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $5, $6)`,
    [session.id, session.tokenHash, session.accountId, session.deviceLabel, now, session.expiresAt],
  )
}

/** Ends one session of an account; 0 when it is not theirs or has ended. Locks its row. */
export function endSession(
  tx: Tx,
  accountId: string,
  sessionId: string,
  reason: SessionEnd,
  now: Date,
): Promise<number> {
  return tx.run(
    `update identity.session set ended_at = $4, ended_reason = $3
     where session_id = $1 and account_id = $2 and ended_at is null`,
    [sessionId, accountId, reason, now],
  )
}

/** Ends all sessions of an account but one; answers how many. Locks their rows. */
export function endOtherSessions(
  tx: Tx,
  accountId: string,
  keepId: string | null,
  reason: SessionEnd,
  now: Date,
): Promise<number> {
  return tx.run(
    `update identity.session set ended_at = $4, ended_reason = $3
     where account_id = $1 and ended_at is null and session_id is distinct from $2::uuid`,
    [accountId, keepId, reason, now],
  )
}

/** Notes that a session was used; locks its row. */
export async function touchSession(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.run(`update identity.session set last_seen_at = $2 where session_id = $1 and last_seen_at < $2`, [
    sessionId,
    now,
  ])
}

/** Remembers a device for an account; locks its row. */
export async function saveKnownDevice(tx: Tx, tokenHash: Buffer, accountId: string, now: Date): Promise<void> {
  await tx.run(
    `insert into identity.known_device (token_hash, account_id, first_seen_at, last_seen_at) values ($1, $2, $3, $3)
     on conflict (token_hash, account_id) do update set last_seen_at = excluded.last_seen_at`,
    [tokenHash, accountId, now],
  )
}

/** Whether the account has signed in from this device; locks nothing. */
export async function isKnownDevice(tx: Tx, tokenHash: Buffer, accountId: string): Promise<boolean> {
  const row = await tx.maybe(`select 1 from identity.known_device where token_hash = $1 and account_id = $2`, [
    tokenHash,
    accountId,
  ])
  return row !== undefined
}

/** Reads the lane and locks it until the login ends, so that parallel guesses wait for each other. */
export async function lockLane(tx: Tx, lane: string): Promise<LoginLane | undefined> {
  await tx.run(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [lane])
  return tx.maybe<LoginLane>(
    `select failures, last_failed_at as "lastFailedAt", next_try_at as "nextTryAt"
     from identity.login_throttle where lane = $1`,
    [lane],
  )
}

/** Writes the lane after a failure; the lane is locked by lockLane. */
export async function saveLane(tx: Tx, lane: string, state: LoginLane): Promise<void> {
  await tx.run(
    `insert into identity.login_throttle (lane, failures, last_failed_at, next_try_at) values ($1, $2, $3, $4)
     on conflict (lane) do update set failures = excluded.failures, last_failed_at = excluded.last_failed_at,
       next_try_at = excluded.next_try_at`,
    [lane, state.failures, state.lastFailedAt, state.nextTryAt],
  )
}

/** Forgets the failures of a lane after a login; the lane is locked by lockLane. */
export async function clearLane(tx: Tx, lane: string): Promise<void> {
  await tx.run(`delete from identity.login_throttle where lane = $1`, [lane])
}
