import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { record } from '#ledger'
import { no } from '../refusals.ts'
import { markAccountDisabled } from '../store/account-store.ts'
import { endOtherSessions } from '../store/session-store.ts'

/** Disables an account and ends its sessions at once (C6, E1). Refuses one unknown or disabled. */
export const disableAccount = operation({
  name: 'disable-account',
  kind: 'act',
  permission: 'identity.manage-accounts',
  summary: '停用账号',
  input: z.object({ accountId: z.uuid(), reason: z.string().trim().min(2).max(200) }),
  output: z.object({ accountId: z.uuid(), endedSessions: z.int() }),
  async run(act, { accountId, reason }) {
    const disabled = await markAccountDisabled(act.tx, accountId, act.now)
    if (disabled === 0) return no('account-unknown')
    const endedSessions = await endOtherSessions(act.tx, accountId, null, 'disabled', act.now)
    await record(act, {
      type: 'identity.disable-account',
      subject: { kind: 'account', id: accountId },
      fields: { reason },
    })
    return ok({ accountId, endedSessions })
  },
})
