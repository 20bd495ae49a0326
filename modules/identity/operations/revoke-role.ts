import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { record } from '#ledger'
import { no } from '../refusals.ts'
import { markGrantRevoked } from '../store/account-store.ts'

/** Takes a grant back; the right is gone at the next request (C6). Refuses one unknown or taken back. */
export const revokeRole = operation({
  name: 'revoke-role',
  kind: 'act',
  permission: 'identity.manage-accounts',
  summary: '收回授权',
  input: z.object({ roleGrantId: z.uuid(), reason: z.string().trim().min(2).max(200) }),
  output: z.object({ roleGrantId: z.uuid() }),
  async run(act, { roleGrantId, reason }) {
    const revoked = await markGrantRevoked(act.tx, roleGrantId, reason, act.now)
    if (revoked === 0) return no('grant-unknown')
    await record(act, {
      type: 'identity.revoke-role',
      subject: { kind: 'role-grant', id: roleGrantId },
      fields: { reason },
    })
    return ok({ roleGrantId })
  },
})
