// 宁波: registrar codes are a code system of their own, not GB/T 2260 (domain §1.4): both stand beside each other.
import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import { record } from '#ledger'
import { contentHash } from '../domain/content-hash.ts'
import { findAgency, findAgencyByCode } from '../queries/find-agency.ts'
import { no } from '../refusals.ts'
import { findAgencyHash, insertAgency, insertAgencyAlias, insertAgencyCode } from '../store/agency-store.ts'

const CODE_SYSTEMS = ['registration-authority', 'supervision-office'] as const

const input = z.object({
  id: z.uuid(),
  code: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(100),
  shortName: z.string().trim().min(1).max(40),
  sector: z.string().trim().min(1).max(40),
  level: z.enum(['city', 'district', 'office', 'town']),
  kind: z.enum(['organ', 'dispatched', 'institution']),
  status: z.enum(['active', 'stopped', 'kept-for-history']).default('active'),
  documentWord: z.string().max(20).optional(),
  parentId: z.uuid().optional(),
  superiorId: z.uuid().optional(),
  divisionCode: z
    .string()
    .regex(/^\d{6}$/u, '区划代码为 6 位数字')
    .optional(),
  functionalArea: z.string().max(40).optional(),
  divisions: z.array(z.string().regex(/^\d{6}$/u, '区划代码为 6 位数字')).default([]),
  codes: z.partialRecord(z.enum(CODE_SYSTEMS), z.string().min(1).max(20)).default({}),
  aliases: z.array(z.string().min(1).max(100)).default([]),
  note: z.string().max(400).optional(),
})

/** Enters an agency in the directory. Refuses an unknown parent or superior, and a code that belongs to another. */
export const registerAgency = operation({
  name: 'register-agency',
  kind: 'act',
  permission: 'identity.manage-agencies',
  summary: '登记监管机关',
  input,
  output: z.object({ agencyId: z.uuid() }),
  async run(act, agency) {
    const { tx, now } = act
    const hash = contentHash(agency)
    const known = await findAgencyHash(tx, agency.id)
    if (known !== undefined) return known.hash.equals(hash) ? ok({ agencyId: agency.id }) : no('id-taken')
    const fit = await checkAgency(tx, agency)
    if (!fit.ok) return fit
    await insertAgency(tx, agency, hash, now)
    for (const { system, code } of fit.value) await insertAgencyCode(tx, agency.id, system, code)
    for (const alias of agency.aliases) await insertAgencyAlias(tx, agency.id, alias)
    await record(act, {
      type: 'identity.register-agency',
      subject: { kind: 'agency', id: agency.id },
      fields: { code: agency.code, name: agency.name, content: hash.toString('hex') },
    })
    return ok({ agencyId: agency.id })
  },
})

/** The codes to enter, when the agency stands under known agencies and none of its codes belongs to another. */
async function checkAgency(
  tx: Tx,
  agency: z.output<typeof input>,
): Promise<Result<{ system: (typeof CODE_SYSTEMS)[number]; code: string }[]>> {
  if (agency.kind === 'dispatched' && agency.parentId === undefined && agency.level !== 'town')
    return no('agency-parent-missing')
  for (const above of [agency.parentId, agency.superiorId]) {
    if (above !== undefined && (await findAgency(tx, above)) === undefined) return no('agency-unknown')
  }
  const sameCode = await findAgencyByCode(tx, agency.code)
  if (sameCode !== undefined) return no('agency-code-taken', { code: agency.code, name: sameCode.name })
  const codes = CODE_SYSTEMS.flatMap((system) => {
    const code = agency.codes[system]
    return code === undefined ? [] : [{ system, code }]
  })
  for (const { system, code } of codes) {
    const holder = await findAgencyByCode(tx, code, system)
    if (holder !== undefined) return no('agency-code-taken', { code, name: holder.name })
  }
  return ok(codes)
}
