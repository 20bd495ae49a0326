import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { markKeyRevoked } from '../store/key-store.ts'

/** Takes a key back; its next call is refused. Refused: a key that is unknown or taken back already. */
export const revokeKey = operation({
  name: 'revoke-key',
  kind: 'act',
  permission: 'exchange.manage-systems',
  summary: '收回接口密钥',
  input: z.object({ systemId: z.uuid(), keyId: z.uuid(), reason: z.string().trim().min(2, '请写明理由').max(200) }),
  output: z.object({ keyId: z.uuid() }),
  async run(act, { systemId, keyId, reason }) {
    if (!(await markKeyRevoked(act.tx, { systemId, keyId }, reason, act.now))) return no('key-not-held')
    await record(act, {
      type: 'exchange.revoke-key',
      subject: { kind: 'outside-system', id: systemId },
      fields: { keyId, reason },
    })
    return ok({ keyId })
  },
})
