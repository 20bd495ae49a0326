import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { jcsBytes } from '#kernel/jcs.ts'
import { ok } from '#kernel/result.ts'
import { sha256 } from '#kernel/sha256.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { findSystemHash, insertSystem } from '../store/system-store.ts'

const input = z.object({
  systemId: z.uuid(),
  agencyId: z.uuid().describe('系统的数据范围：这个机关及其派出机构'),
  name: z.string().trim().min(2).max(80),
  contact: z.string().trim().min(2).max(120).describe('联系处室与电话'),
  purpose: z.string().trim().min(4, '请写明用途').max(300),
  legalGround: z.string().trim().min(4, '请写明法律依据').max(300),
})

/** Registers a system outside, with what it is for and on what legal ground. Refuses an agency out of the asker's reach. */
export const registerSystem = operation({
  name: 'register-system',
  kind: 'act',
  permission: 'exchange.manage-systems',
  summary: '登记对接系统',
  input,
  output: z.object({ systemId: z.uuid() }),
  async run(act, system) {
    if (!act.actor.scope.includes(system.agencyId)) return no('agency-out-of-reach')
    const hash = Buffer.from(sha256(jcsBytes(system)))
    const known = await findSystemHash(act.tx, system.systemId)
    if (known !== undefined) return known.equals(hash) ? ok({ systemId: system.systemId }) : no('id-used')
    const pseudonym = Buffer.from(act.ports.randomness.bytes(8)).toString('hex')
    if (!(await insertSystem(act.tx, { ...system, pseudonym }, hash, act.actor.accountId, act.now)))
      return no('id-used')
    await record(act, {
      type: 'exchange.register-system',
      subject: { kind: 'outside-system', id: system.systemId },
      fields: {
        name: system.name,
        agencyId: system.agencyId,
        purpose: system.purpose,
        legalGround: system.legalGround,
      },
    })
    return ok({ systemId: system.systemId })
  },
})
