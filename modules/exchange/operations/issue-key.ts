import { z } from 'zod'
import { listRolePermissions } from '#identity'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { isForPersonsOnly, newKey } from '../domain/api-key.ts'
import { findSystem } from '../queries/outside-systems.ts'
import { no } from '../refusals.ts'
import { insertKey } from '../store/key-store.ts'

/**
 * Issues a key to a system: part of one role's permissions, for some days, with a quota. The secret is in the answer and
 * nowhere else. Refused: an unknown system, days out of order, a permission that is not the role's or that only persons hold.
 */
export const issueKey = operation({
  name: 'issue-key',
  kind: 'act',
  permission: 'exchange.manage-systems',
  summary: '发放接口密钥',
  input: z.object({
    systemId: z.uuid(),
    keyId: z.uuid(),
    roleCode: z.string().max(40),
    permissions: z.array(z.string().max(80)).min(1, '请至少选一项权限').max(40),
    mayAct: z.boolean().default(false).describe('可否办理（写入）'),
    perMinute: z.int().min(1).max(6000).default(60),
    perDay: z.int().min(1).max(1_000_000).default(10_000),
    validFrom: z.iso.date(),
    validTo: z.iso.date(),
  }),
  output: z.object({
    keyId: z.uuid(),
    mark: z.string(),
    secret: z.string().describe('密钥本身，只在这里出现一次'),
  }),
  async run(act, input) {
    const system = await findSystem(act.tx, input.systemId)
    if (system === undefined) return no('system-unknown')
    if (input.validTo < input.validFrom) return no('key-days')
    const granted = await listRolePermissions(act.tx, input.roleCode)
    if (granted.length === 0) return no('role-grants-nothing', { role: input.roleCode })
    for (const permission of input.permissions) {
      if (isForPersonsOnly(permission)) return no('permission-for-persons', { permission })
      if (!granted.includes(permission)) return no('permission-not-of-role', { permission })
    }
    const key = newKey(act.ports)
    const row = { ...input, agencyId: system.agencyId, mark: key.mark, hash: key.hash }
    if (!(await insertKey(act.tx, row, act.actor.accountId, act.now))) return no('id-used')
    await record(act, {
      type: 'exchange.issue-key',
      subject: { kind: 'outside-system', id: input.systemId },
      fields: {
        keyId: input.keyId,
        mark: key.mark,
        role: input.roleCode,
        permissions: input.permissions.join('、'),
        mayAct: String(input.mayAct),
        validFrom: input.validFrom,
        validTo: input.validTo,
      },
    })
    return ok({ keyId: input.keyId, mark: key.mark, secret: key.secret })
  },
})
