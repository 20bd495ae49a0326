import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { record } from '#ledger'
import { findPasswordFault } from '../domain/password-rule.ts'
import { getLoginPolicy } from '../queries/find-login-policy.ts'
import { findOwnLogin } from '../queries/list-accounts.ts'
import { no } from '../refusals.ts'
import { updatePassword } from '../store/account-store.ts'
import { fitsPassword, hashPassword } from '../store/password-hash.ts'
import { endOtherSessions } from '../store/session-store.ts'
import { strings } from '../strings.ts'

/** Sets the asker's own password and ends all their other sessions. Refuses a wrong present and a weak new password. */
export const changePassword = operation({
  name: 'change-password',
  kind: 'act',
  permission: 'signed-in',
  summary: '修改本人密码',
  input: z.object({ present: z.string().min(1).max(512), next: z.string().min(1).max(512) }),
  output: z.object({ endedSessions: z.int() }),
  async run(act, { present, next }) {
    const { tx, actor, now, ports } = act
    if (actor.accountId === null) return no('signed-out')
    const policy = await getLoginPolicy(tx, now)
    const login = await findOwnLogin(tx, actor.accountId)
    if (login === undefined || !(await fitsPassword(present, login.passwordHash, policy, ports)))
      return no('login-failed')
    const fault = findPasswordFault(next, login.loginName, policy.passwordMinimumLength)
    if (fault !== undefined) return no('password-weak', { fault: strings.passwordFault[fault] })
    await updatePassword(tx, actor.accountId, await hashPassword(next, policy, ports), now)
    const endedSessions = await endOtherSessions(tx, actor.accountId, actor.sessionId, 'password-changed', now)
    await record(act, {
      type: 'identity.change-password',
      subject: { kind: 'account', id: actor.accountId },
      fields: {},
    })
    return ok({ endedSessions })
  },
})
