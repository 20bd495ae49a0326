import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import { record } from '#ledger'
import { contentHash } from '../domain/content-hash.ts'
import { findAgency } from '../queries/find-agency.ts'
import { findRole, listHeldRoles } from '../queries/list-accounts.ts'
import { no } from '../refusals.ts'
import { insertGrant, lockAccount } from '../store/account-store.ts'
import { findContentHash } from '../store/officer-store.ts'

const input = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  roleCode: z.string().min(1).max(40),
  agencyId: z.uuid().optional().describe('数据范围所属机关；企业、公众账号不填'),
  districtCodes: z.array(z.string().regex(/^\d{6}$/u, '区划代码为 6 位数字')).default([]),
  functions: z.array(z.string().min(1).max(40)).default([]),
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
})

/** Grants a role for agency × districts × functions from day to day. Refuses a grant to oneself and roles that exclude each other. */
export const grantRole = operation({
  name: 'grant-role',
  kind: 'act',
  permission: 'identity.manage-accounts',
  summary: '授予角色',
  input,
  output: z.object({ roleGrantId: z.uuid() }),
  async run(act, grant) {
    const { tx, actor, now } = act
    const hash = contentHash(grant)
    const known = await findContentHash(tx, 'grant', grant.id)
    if (known !== undefined) return known.equals(hash) ? ok({ roleGrantId: grant.id }) : no('id-taken')
    if (grant.accountId === actor.accountId) return no('grant-to-self')
    const fit = await checkGrant(tx, grant)
    if (!fit.ok) return fit
    await insertGrant(tx, grant, actor.accountId, hash, now)
    await record(act, {
      type: 'identity.grant-role',
      subject: { kind: 'account', id: grant.accountId },
      fields: {
        grantId: grant.id,
        role: grant.roleCode,
        agencyId: grant.agencyId ?? '',
        validFrom: grant.validFrom,
        validTo: grant.validTo ?? '',
      },
    })
    return ok({ roleGrantId: grant.id })
  },
})

/** Locks the account, so that two grants beside each other cannot join roles that exclude each other. */
async function checkGrant(tx: Tx, grant: z.output<typeof input>): Promise<Result<undefined>> {
  if (!(await lockAccount(tx, grant.accountId))) return no('account-unknown')
  if (grant.validTo !== undefined && grant.validTo < grant.validFrom) return no('grant-days')
  if (grant.agencyId !== undefined && (await findAgency(tx, grant.agencyId)) === undefined) return no('agency-unknown')
  const role = await findRole(tx, grant.roleCode)
  if (role === undefined) return no('role-unknown', { role: grant.roleCode })
  const held = await listHeldRoles(tx, grant.accountId, grant.validFrom)
  const against = held.find((other) => role.excludes.includes(other.code) || other.excludes.includes(role.code))
  return against === undefined ? ok(undefined) : no('roles-exclude', { first: role.title, second: against.title })
}
