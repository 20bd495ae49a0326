import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** A person who holds a role, with the account they act by and the organ they come from. @technical */
export interface RoleHolder {
  readonly accountId: string
  readonly personName: string
  readonly agencyId: string | null
  readonly organ: string
}

/** Who holds a role on a day by an account in use, by organ and name. */
export function listRoleHolders(tx: Tx, roleCode: string, onDate: PlainDate): Promise<RoleHolder[]> {
  return tx.rows<RoleHolder>(
    `select distinct a.account_id as "accountId", p.name as "personName", a.agency_id as "agencyId",
       coalesce(g.name, a.organization, '') as "organ"
     from identity.role_grant r join identity.account a using (account_id) join identity.person p using (person_id)
     left join identity.agency g on g.agency_id = a.agency_id
     where r.role_code = $1 and r.revoked_at is null and r.valid_from <= $2::date and (r.valid_to is null or r.valid_to >= $2::date)
       and a.disabled_at is null
     order by "organ", "personName"`,
    [roleCode, onDate],
  )
}
