import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { findCitation } from '#law'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { insertDevice } from '../store/off-site-store.ts'
import { organOfActor } from './organ-of-actor.ts'

/** 电子技术监控设备 may be set up where a law or an administrative regulation says so, and nothing lower. */
const RANKS = ['法律', '行政法规']

/**
 * Registers a monitoring device of an organ (行政处罚法第四十一条第一款): on which article it rests, which standard it meets, where
 * it stands, what its sign says. It proves nothing yet. Refuses a ground below an administrative regulation and a code in use.
 */
export const registerDevice = operation({
  name: 'register-device',
  kind: 'act',
  permission: 'inspection.manage-device',
  summary: '登记监控设备',
  input: z.object({
    id: z.uuid(),
    code: z.string().trim().min(2).max(40).describe('设备编号'),
    name: z.string().trim().min(2).max(80),
    kind: z.enum(['camera', 'sensor', 'meter']),
    location: z.string().trim().min(4).max(200).describe('设置地点'),
    divisionCode: z
      .string()
      .regex(/^\d{6}$/u)
      .nullable()
      .default(null),
    legalGround: z.string().trim().min(3).max(80).describe('设置依据：法规标识/条号'),
    standard: z.string().trim().min(2).max(200).describe('符合的标准'),
    signText: z.string().trim().min(2).max(200).describe('现场标志'),
  }),
  output: z.object({ id: z.uuid(), legalGround: z.string(), leafHash: z.string() }),
  async run(act, input) {
    const organ = await organOfActor(act)
    if (!organ.ok) return organ
    const ground = findCitation(input.legalGround, act.today)
    if (ground === undefined || !RANKS.includes(ground.rank))
      return no('device-ground-too-low', { ground: ground?.label ?? input.legalGround })
    const { leafHash } = await record(act, {
      type: 'device.register',
      subject: { kind: 'monitoring-device', id: input.id },
      fields: { code: input.code, location: input.location, ground: input.legalGround, standard: input.standard },
    })
    if (!(await insertDevice(act, organ.value, input, leafHash))) return no('device-code-used', { code: input.code })
    return ok({ id: input.id, legalGround: ground.label, leafHash })
  },
})
