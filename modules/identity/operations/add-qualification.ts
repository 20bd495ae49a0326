import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { record } from '#ledger'
import { contentHash } from '../domain/content-hash.ts'
import { findOfficer } from '../queries/find-officer.ts'
import { no } from '../refusals.ts'
import { findContentHash, insertQualification } from '../store/officer-store.ts'

/** Adds a qualification (特种设备, 食品, 法律职业资格 …) with its days of force. Refuses an unknown officer. */
export const addQualification = operation({
  name: 'add-qualification',
  kind: 'act',
  permission: 'identity.manage-officers',
  summary: '登记资格',
  input: z.object({
    id: z.uuid(),
    officerId: z.uuid(),
    code: z.string().trim().min(1).max(40),
    title: z.string().trim().min(1).max(60),
    documentNumber: z.string().max(60).optional(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().optional(),
  }),
  output: z.object({ qualificationId: z.uuid() }),
  async run(act, held) {
    const { tx, now } = act
    const hash = contentHash(held)
    const known = await findContentHash(tx, 'qualification', held.id)
    if (known !== undefined) return known.equals(hash) ? ok({ qualificationId: held.id }) : no('id-taken')
    if ((await findOfficer(tx, held.officerId)) === undefined) return no('officer-unknown')
    await insertQualification(tx, held, hash, now)
    await record(act, {
      type: 'identity.add-qualification',
      subject: { kind: 'officer', id: held.officerId },
      fields: { qualificationId: held.id, code: held.code, validFrom: held.validFrom, validTo: held.validTo ?? '' },
    })
    return ok({ qualificationId: held.id })
  },
})
