import type { Tx } from '#platform/tx.ts'

/** Writes a role, replacing its title, reach and exclusions; locks its row. */
export async function saveRole(
  tx: Tx,
  role: { code: string; title: string; reach: string; excludes: readonly string[] },
): Promise<void> {
  tx.later(
    `insert into identity.role (role_code, title, reach, excludes) values ($1, $2, $3, $4)
     on conflict (role_code) do update set title = excluded.title, reach = excluded.reach, excludes = excluded.excludes`,
    [role.code, role.title, role.reach, role.excludes],
  )
}

/** Replaces the permissions of all roles by the given pairs in one statement each; locks the table's rows. */
export async function replacePermissions(
  tx: Tx,
  pairs: readonly { role: string; permission: string }[],
): Promise<void> {
  tx.later(`delete from identity.role_permission`)
  tx.later(
    `insert into identity.role_permission (role_code, permission)
     select * from unnest($1::text[], $2::text[])`,
    [pairs.map((pair) => pair.role), pairs.map((pair) => pair.permission)],
  )
}
