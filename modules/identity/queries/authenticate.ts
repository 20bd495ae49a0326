import type { PlainDate } from '#kernel/plain-date.ts'
import { dayInShanghai } from '#kernel/plain-date.ts'
import type { Actor } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import { hashToken } from '../domain/session-token.ts'
import { touchSession } from '../store/session-store.ts'
import { getLoginPolicy } from './find-login-policy.ts'

interface SessionRow {
  readonly sessionId: string
  readonly lastSeenAt: Date
  readonly accountId: string
  readonly agencyId: string | null
  readonly entityId: string | null
  readonly pseudonym: string
  readonly personName: string
  readonly officerId: string | null
}

/**
 * Who holds this session token now, with every right read afresh, so that a right taken away acts at the next request.
 * Nothing for a token that is unknown, ended, idle too long, past its absolute end, or of a disabled account (R10).
 */
export async function authenticate(tx: Tx, token: string, now: Date): Promise<Actor | undefined> {
  const policy = await getLoginPolicy(tx, now)
  const today = dayInShanghai(now)
  const idleSince = new Date(now.getTime() - policy.idleMinutes * 60_000)
  const session = await findLiveSession(tx, hashToken(token), now, idleSince, today)
  if (session === undefined) return undefined
  if (now.getTime() - session.lastSeenAt.getTime() >= policy.touchSeconds * 1000) {
    await touchSession(tx, session.sessionId, now)
  }
  const rights = await resolveRights(tx, session.accountId, session.agencyId, today)
  return {
    accountId: session.accountId,
    personName: session.personName,
    agencyId: session.agencyId,
    officerId: session.officerId,
    entityId: session.entityId,
    sessionId: session.sessionId,
    roles: rights.roles,
    permissions: new Set(rights.permissions),
    scope: rights.scope,
    districts: rights.districts,
    pseudonym: session.pseudonym,
  }
}

function findLiveSession(
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
  idleSince: Date,
  today: PlainDate,
): Promise<SessionRow | undefined> {
  return tx.maybe<SessionRow>(
    `select s.session_id as "sessionId", s.last_seen_at as "lastSeenAt", a.account_id as "accountId",
       a.agency_id as "agencyId", a.entity_id as "entityId", a.pseudonym, p.name as "personName",
       (select o.officer_id from identity.officer o where o.person_id = a.person_id and o.valid_from <= $4::date
          and (o.valid_to is null or o.valid_to >= $4::date) order by o.valid_from desc limit 1) as "officerId"
     from identity.session s
     join identity.account a using (account_id)
     join identity.person p using (person_id)
     where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2 and s.last_seen_at > $3
       and a.disabled_at is null`,
    [tokenHash, now, idleSince, today],
  )
}

/** The actor an account stands for now, without a session: for the demonstration city, whose people act over a simulated year. */
export async function actorOfAccount(tx: Tx, accountId: string, now: Date): Promise<Actor | undefined> {
  const today = dayInShanghai(now)
  const account = await tx.maybe<Omit<SessionRow, 'sessionId' | 'lastSeenAt'>>(
    `select a.account_id as "accountId", a.agency_id as "agencyId", a.entity_id as "entityId", a.pseudonym, p.name as "personName",
       (select o.officer_id from identity.officer o where o.person_id = a.person_id and o.valid_from <= $2::date
          and (o.valid_to is null or o.valid_to >= $2::date) order by o.valid_from desc limit 1) as "officerId"
     from identity.account a join identity.person p using (person_id) where a.account_id = $1 and a.disabled_at is null`,
    [accountId, today],
  )
  if (account === undefined) return undefined
  const rights = await resolveRights(tx, accountId, account.agencyId, today)
  return { ...account, ...rights, permissions: new Set(rights.permissions), sessionId: null }
}

interface Rights {
  readonly roles: string[]
  readonly permissions: string[]
  readonly scope: string[]
  readonly districts: string[]
}

/**
 * The rights of an account on a day. Scope: the home agency of an official, the agencies of the grants with the offices
 * they sent out, and for roles that reach downward the agencies under them in the line. Districts: empty is no limit.
 */
export function resolveRights(
  tx: Tx,
  accountId: string,
  homeAgencyId: string | null,
  today: PlainDate,
): Promise<Rights> {
  return tx.one<Rights>(
    `with recursive held as (
       select g.role_code, g.agency_id, g.district_codes, r.reach
       from identity.role_grant g join identity.role r using (role_code)
       where g.account_id = $1 and g.revoked_at is null and g.valid_from <= $3::date
         and (g.valid_to is null or g.valid_to >= $3::date)
     ), reached as (
       select agency_id, reach from held where agency_id is not null
       union
       select $2::uuid, 'own' where $2::uuid is not null and exists (select 1 from held)
       union
       select a.agency_id, r.reach from identity.agency a join reached r
         on (a.parent_id = r.agency_id and a.kind = 'dispatched')
         or (r.reach = 'downward' and a.superior_id = r.agency_id)
     )
     select
       coalesce((select array_agg(distinct role_code order by role_code) from held), '{}') as "roles",
       coalesce((select array_agg(distinct permission order by permission)
         from held join identity.role_permission using (role_code)), '{}') as "permissions",
       coalesce((select array_agg(distinct agency_id::text order by agency_id::text) from reached), '{}') as "scope",
       case when exists (select 1 from held where district_codes = '{}') then '{}'::text[]
         else coalesce((select array_agg(distinct code order by code)
           from held, unnest(district_codes) as code), '{}') end as "districts"`,
    [accountId, homeAgencyId, today],
  )
}
