import type { Tx } from '#platform/tx.ts'

/** What one needs to check one's own password. @technical */
export interface OwnLogin {
  readonly loginName: string
  readonly passwordHash: string
}

export function findOwnLogin(tx: Tx, accountId: string): Promise<OwnLogin | undefined> {
  return tx.maybe<OwnLogin>(
    `select login_name as "loginName", password_hash as "passwordHash" from identity.account where account_id = $1`,
    [accountId],
  )
}

/** An account with its grants in force, as whoever manages accounts sees it. @technical */
export interface AccountRecord {
  readonly id: string
  readonly loginName: string
  readonly personName: string
  readonly kind: 'official' | 'witness' | 'enterprise' | 'association' | 'citizen'
  readonly agencyId: string | null
  readonly agencyName: string | null
  readonly entityId: string | null
  readonly organization: string | null
  readonly isDemonstration: boolean
  readonly disabledAt: Date | null
  readonly grants: readonly GrantRecord[]
}

/** @technical */
export interface GrantRecord {
  readonly id: string
  readonly roleCode: string
  readonly roleTitle: string
  readonly agencyId: string | null
  readonly agencyName: string | null
  readonly districtCodes: readonly string[]
  readonly functions: readonly string[]
  readonly validFrom: string
  readonly validTo: string | null
}

/** Accounts whose person, login name or agency contains the text, by login name. */
export function listAccountRecords(
  tx: Tx,
  filter: { readonly text: string; readonly limit: number; readonly offset: number },
): Promise<AccountRecord[]> {
  return tx.rows<AccountRecord>(
    `select a.account_id as "id", a.login_name as "loginName", p.name as "personName", a.kind,
       a.agency_id as "agencyId", g.name as "agencyName", a.entity_id as "entityId", a.organization,
       a.is_demonstration as "isDemonstration", a.disabled_at as "disabledAt",
       coalesce((select jsonb_agg(jsonb_build_object('id', r.role_grant_id, 'roleCode', r.role_code, 'roleTitle', o.title,
           'agencyId', r.agency_id, 'agencyName', h.short_name, 'districtCodes', to_jsonb(r.district_codes),
           'functions', to_jsonb(r.functions), 'validFrom', r.valid_from, 'validTo', r.valid_to) order by r.role_code)
         from identity.role_grant r join identity.role o using (role_code)
         left join identity.agency h on h.agency_id = r.agency_id
         where r.account_id = a.account_id and r.revoked_at is null), '[]') as "grants"
     from identity.account a join identity.person p using (person_id)
     left join identity.agency g on g.agency_id = a.agency_id
     where $1 = '' or strpos(p.name, $1) > 0 or strpos(a.login_name, $1) > 0 or strpos(coalesce(g.name, ''), $1) > 0
     order by a.login_name collate "C" limit $2 offset $3`,
    [filter.text, filter.limit, filter.offset],
  )
}

/** How many accounts the same text finds. */
export async function countAccounts(tx: Tx, text: string): Promise<number> {
  const { count } = await tx.one<{ count: number }>(
    `select count(*)::int4 as "count" from identity.account a join identity.person p using (person_id)
     left join identity.agency g on g.agency_id = a.agency_id
     where $1 = '' or strpos(p.name, $1) > 0 or strpos(a.login_name, $1) > 0 or strpos(coalesce(g.name, ''), $1) > 0`,
    [text],
  )
  return count
}

/** Login names of demonstration accounts that are not disabled. */
export function listDemonstrationLogins(tx: Tx): Promise<{ loginName: string }[]> {
  return tx.rows(
    `select login_name as "loginName" from identity.account where is_demonstration and disabled_at is null
     order by login_name`,
  )
}

/** Roles an account holds now or later by grants not taken back, with what each excludes. */
export function listHeldRoles(
  tx: Tx,
  accountId: string,
  fromDay: string,
): Promise<{ code: string; title: string; excludes: string[] }[]> {
  return tx.rows(
    `select distinct r.role_code as "code", r.title, r.excludes
     from identity.role_grant g join identity.role r using (role_code)
     where g.account_id = $1 and g.revoked_at is null and (g.valid_to is null or g.valid_to >= $2::date)`,
    [accountId, fromDay],
  )
}

/** The role of a code. */
export function findRole(
  tx: Tx,
  code: string,
): Promise<{ code: string; title: string; excludes: string[] } | undefined> {
  return tx.maybe(`select role_code as "code", title, excludes from identity.role where role_code = $1`, [code])
}

/** Every role that can be granted. */
export function listRoles(tx: Tx): Promise<{ code: string; title: string }[]> {
  return tx.rows(`select role_code as "code", title from identity.role order by title`)
}

/** What a role may do; empty for an unknown role. */
export async function listRolePermissions(tx: Tx, code: string): Promise<string[]> {
  const rows = await tx.rows<{ permission: string }>(
    `select permission from identity.role_permission where role_code = $1 order by permission`,
    [code],
  )
  return rows.map((row) => row.permission)
}
