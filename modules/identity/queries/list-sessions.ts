import type { Tx } from '#platform/tx.ts'

/** When a session began and when it ends at the latest. @technical */
export interface SessionTimes {
  readonly startedAt: Date
  readonly expiresAt: Date
}

export function findSessionTimes(tx: Tx, sessionId: string): Promise<SessionTimes | undefined> {
  return tx.maybe<SessionTimes>(
    `select started_at as "startedAt", expires_at as "expiresAt" from identity.session where session_id = $1`,
    [sessionId],
  )
}

/** One living session as its owner sees it. @technical */
export interface OwnSession extends SessionTimes {
  readonly id: string
  readonly deviceLabel: string
  readonly lastSeenAt: Date
}

/** The living sessions of an account, the latest used first. */
export function listLiveSessions(tx: Tx, accountId: string, idleSince: Date, now: Date): Promise<OwnSession[]> {
  return tx.rows<OwnSession>(
    `select session_id as "id", device_label as "deviceLabel", started_at as "startedAt", last_seen_at as "lastSeenAt",
       expires_at as "expiresAt"
     from identity.session
     where account_id = $1 and ended_at is null and expires_at > $3 and last_seen_at > $2
     order by last_seen_at desc, session_id`,
    [accountId, idleSince, now],
  )
}

/** Titles of roles, in the order of their codes. */
export function listRoleTitles(tx: Tx, codes: readonly string[]): Promise<{ code: string; title: string }[]> {
  return tx.rows(`select role_code as "code", title from identity.role where role_code = any ($1) order by role_code`, [
    codes,
  ])
}
