import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { newId } from '#kernel/ids.ts'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { record } from '#ledger'
import { contentHash } from '../domain/content-hash.ts'
import { findPasswordFault } from '../domain/password-rule.ts'
import { findAgency } from '../queries/find-agency.ts'
import { getLoginPolicy } from '../queries/find-login-policy.ts'
import { findOfficer } from '../queries/find-officer.ts'
import { no } from '../refusals.ts'
import { findLoginAccount, insertAccount } from '../store/account-store.ts'
import { findContentHash, insertPerson } from '../store/officer-store.ts'
import { hashPassword } from '../store/password-hash.ts'
import { strings } from '../strings.ts'

const input = z.object({
  id: z.uuid(),
  loginName: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9._-]{2,40}$/u, '登录名用小写字母开头，可含数字、点、横线'),
  password: z.string().min(1).max(512),
  kind: z.enum(['official', 'witness', 'enterprise', 'association', 'citizen']),
  personName: z.string().trim().min(1).max(40),
  officerId: z.uuid().optional().describe('本人的执法人员档案'),
  agencyId: z.uuid().optional(),
  entityId: z.uuid().optional(),
  organization: z.string().max(100).optional(),
  isDemonstration: z.boolean().default(false),
})

/** A printed password needs no costly hash, and the demonstration city makes many accounts at its first start. */
const PRINTED_COST = { argon2MemoryKib: 2048, argon2Passes: 1 }

/** Creates an account without rights. Demonstration accounts exist in demonstration mode only and may have a short password. */
export const createAccount = operation({
  name: 'create-account',
  kind: 'act',
  permission: 'identity.manage-accounts',
  summary: '建立账号',
  input,
  output: z.object({ accountId: z.uuid() }),
  async run(act, account) {
    const { tx, now, ports } = act
    const { password, ...content } = account
    const hash = contentHash(content)
    const known = await findContentHash(tx, 'account', account.id)
    if (known !== undefined) return known.equals(hash) ? ok({ accountId: account.id }) : no('id-taken')
    const fit = await checkAccount(act, account)
    if (!fit.ok) return fit
    const policy = await getLoginPolicy(tx, now)
    const fault = account.isDemonstration
      ? undefined
      : findPasswordFault(password, account.loginName, policy.passwordMinimumLength)
    if (fault !== undefined) return no('password-weak', { fault: strings.passwordFault[fault] })
    if ((await findLoginAccount(tx, account.loginName)) !== undefined)
      return no('login-name-taken', { name: account.loginName })
    await insertPerson(tx, fit.value.personId, account.personName)
    await insertAccount(
      tx,
      {
        ...account,
        personId: fit.value.personId,
        passwordHash: await hashPassword(
          password,
          account.isDemonstration ? { ...policy, ...PRINTED_COST } : policy,
          ports,
        ),
        pseudonym: Buffer.from(ports.randomness.bytes(8)).toString('hex'),
      },
      hash,
      now,
    )
    await record(act, {
      type: 'identity.create-account',
      subject: { kind: 'account', id: account.id },
      fields: {
        kind: account.kind,
        name: account.personName,
        agencyId: account.agencyId ?? '',
        entityId: account.entityId ?? '',
      },
    })
    return ok({ accountId: account.id })
  },
})

async function checkAccount(act: Act, account: z.output<typeof input>): Promise<Result<{ personId: string }>> {
  if (account.isDemonstration && !act.settings.demonstration) return no('demonstration-only')
  if (account.kind === 'official' && account.agencyId === undefined) return no('account-subject-missing')
  if (account.kind === 'enterprise' && account.entityId === undefined) return no('account-subject-missing')
  if (account.agencyId !== undefined && (await findAgency(act.tx, account.agencyId)) === undefined)
    return no('agency-unknown')
  if (account.officerId === undefined) return ok({ personId: newId(act.ports) })
  const officer = await findOfficer(act.tx, account.officerId)
  return officer === undefined ? no('officer-unknown') : ok({ personId: officer.personId })
}
