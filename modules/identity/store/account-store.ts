import type { Tx } from '#platform/tx.ts'

/** A new row of identity.account. @technical */
export interface NewAccount {
  readonly id: string
  readonly personId: string
  readonly loginName: string
  readonly passwordHash: string
  readonly kind: string
  readonly agencyId?: string | undefined
  readonly entityId?: string | undefined
  readonly organization?: string | undefined
  readonly isDemonstration: boolean
  readonly pseudonym: string
}

/** Inserts an account; locks nothing. */
export async function insertAccount(tx: Tx, account: NewAccount, hash: Buffer, now: Date): Promise<void> {
  tx.later(
    `insert into identity.account (account_id, person_id, login_name, password_hash, kind, agency_id, entity_id,
       organization, is_demonstration, pseudonym, content_hash, created_at, password_changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
    [
      account.id,
      account.personId,
      account.loginName,
      account.passwordHash,
      account.kind,
      account.agencyId ?? null,
      account.entityId ?? null,
      account.organization ?? null,
      account.isDemonstration,
      account.pseudonym,
      hash,
      now,
    ],
  )
}

/** What a login needs of an account; locks nothing. @technical */
export interface LoginAccount {
  readonly id: string
  readonly passwordHash: string
  readonly disabledAt: Date | null
}

export function findLoginAccount(tx: Tx, loginName: string): Promise<LoginAccount | undefined> {
  return tx.maybe(
    `select account_id as "id", password_hash as "passwordHash", disabled_at as "disabledAt"
     from identity.account where login_name = $1`,
    [loginName],
  )
}

/** Sets a new password hash; locks the account's row. */
export async function updatePassword(tx: Tx, accountId: string, passwordHash: string, now: Date): Promise<void> {
  tx.later(`update identity.account set password_hash = $2, password_changed_at = $3 where account_id = $1`, [
    accountId,
    passwordHash,
    now,
  ])
}

/** Disables an account; 0 when it is unknown or disabled. Locks its row. */
export function markAccountDisabled(tx: Tx, accountId: string, now: Date): Promise<number> {
  return tx.run(`update identity.account set disabled_at = $2 where account_id = $1 and disabled_at is null`, [
    accountId,
    now,
  ])
}

/** A new row of identity.role_grant. @technical */
export interface NewGrant {
  readonly id: string
  readonly accountId: string
  readonly roleCode: string
  readonly agencyId?: string | undefined
  readonly districtCodes: readonly string[]
  readonly functions: readonly string[]
  readonly validFrom: string
  readonly validTo?: string | undefined
}

/** Inserts a grant; locks nothing. */
export async function insertGrant(
  tx: Tx,
  grant: NewGrant,
  grantedBy: string | null,
  hash: Buffer,
  now: Date,
): Promise<void> {
  tx.later(
    `insert into identity.role_grant (role_grant_id, account_id, role_code, agency_id, district_codes, functions,
       valid_from, valid_to, granted_by, granted_at, content_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      grant.id,
      grant.accountId,
      grant.roleCode,
      grant.agencyId ?? null,
      grant.districtCodes,
      grant.functions,
      grant.validFrom,
      grant.validTo ?? null,
      grantedBy,
      now,
      hash,
    ],
  )
}

/** Takes a grant back; 0 when it is unknown or taken back. Locks its row. */
export function markGrantRevoked(tx: Tx, id: string, reason: string, now: Date): Promise<number> {
  return tx.run(
    `update identity.role_grant set revoked_at = $2, revoked_reason = $3 where role_grant_id = $1 and revoked_at is null`,
    [id, now, reason],
  )
}

/** Locks the account's row, so that two grants cannot pass the exclusion of roles beside each other. */
export async function lockAccount(tx: Tx, accountId: string): Promise<boolean> {
  const row = await tx.maybe(`select 1 from identity.account where account_id = $1 for update`, [accountId])
  return row !== undefined
}
