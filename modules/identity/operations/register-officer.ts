import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { newId } from '#kernel/ids.ts'
import { operation } from '#platform/operation.ts'
import { record } from '#ledger'
import { contentHash } from '../domain/content-hash.ts'
import { findAgency } from '../queries/find-agency.ts'
import { no } from '../refusals.ts'
import { findContentHash, insertOfficer, insertPerson, isStaffNumberTaken } from '../store/officer-store.ts'

/** Enters an officer in the roster (domain §2.3). Refuses an unknown agency, a staff number in use, auxiliary staff who lead. */
export const registerOfficer = operation({
  name: 'register-officer',
  kind: 'act',
  permission: 'identity.manage-officers',
  summary: '登记执法人员',
  input: z.object({
    id: z.uuid(),
    personId: z.uuid().optional().describe('已有账号的人员；不填则新建'),
    personName: z.string().trim().min(1).max(40),
    agencyId: z.uuid(),
    staffNumber: z.string().trim().min(1).max(30).describe('单位工号'),
    kind: z.enum(['officer', 'auxiliary', 'expert']).default('officer'),
    post: z.string().max(60).optional().describe('职务'),
    districts: z
      .array(z.string().regex(/^\d{6}$/u, '区划代码为 6 位数字'))
      .default([])
      .describe('管辖片区，空为本机关全部'),
    functions: z.array(z.string().min(1).max(40)).default([]).describe('执法事项范围，空为不限'),
    mayLead: z.boolean().default(false).describe('可任主办'),
    dailyCap: z.int().min(1).max(20).default(4).describe('每日检查户数上限'),
    validFrom: z.iso.date(),
    validTo: z.iso.date().optional(),
  }),
  output: z.object({ officerId: z.uuid() }),
  async run(act, officer) {
    const { tx, now } = act
    const hash = contentHash(officer)
    const known = await findContentHash(tx, 'officer', officer.id)
    if (known !== undefined) return known.equals(hash) ? ok({ officerId: officer.id }) : no('id-taken')
    if ((await findAgency(tx, officer.agencyId)) === undefined) return no('agency-unknown')
    if (officer.kind !== 'officer' && officer.mayLead) return no('auxiliary-may-not-lead')
    if (await isStaffNumberTaken(tx, officer.agencyId, officer.staffNumber, officer.id)) {
      return no('staff-number-taken', { number: officer.staffNumber })
    }
    const personId = officer.personId ?? newId(act.ports)
    await insertPerson(tx, personId, officer.personName)
    await insertOfficer(tx, { ...officer, personId }, hash, now)
    await record(act, {
      type: 'identity.register-officer',
      subject: { kind: 'officer', id: officer.id },
      fields: {
        name: officer.personName,
        agencyId: officer.agencyId,
        staffNumber: officer.staffNumber,
        kind: officer.kind,
      },
    })
    return ok({ officerId: officer.id })
  },
})
