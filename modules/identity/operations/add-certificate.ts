import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { record } from '#ledger'
import { contentHash } from '../domain/content-hash.ts'
import { findOfficer } from '../queries/find-officer.ts'
import { no } from '../refusals.ts'
import { findContentHash, insertCertificate, isCertificateNumberTaken } from '../store/officer-store.ts'

/** Adds an 行政执法证, or an older department card as history. Auxiliary staff never hold one (国办发〔2024〕54号). */
export const addCertificate = operation({
  name: 'add-certificate',
  kind: 'act',
  permission: 'identity.manage-officers',
  summary: '登记执法证',
  input: z.object({
    id: z.uuid(),
    officerId: z.uuid(),
    kind: z.enum(['administrative-enforcement', 'department']).default('administrative-enforcement'),
    number: z.string().trim().min(1).max(40),
    issuedBy: z.string().trim().min(1).max(60),
    validFrom: z.iso.date(),
    validTo: z.iso.date(),
  }),
  output: z.object({ certificateId: z.uuid() }),
  async run(act, card) {
    const { tx, now } = act
    const hash = contentHash(card)
    const known = await findContentHash(tx, 'certificate', card.id)
    if (known !== undefined) return known.equals(hash) ? ok({ certificateId: card.id }) : no('id-taken')
    const officer = await findOfficer(tx, card.officerId)
    if (officer === undefined) return no('officer-unknown')
    if (card.kind === 'administrative-enforcement' && officer.kind !== 'officer')
      return no('certificate-not-for-auxiliary')
    if (card.validTo < card.validFrom) return no('certificate-days')
    if (await isCertificateNumberTaken(tx, card.kind, card.number)) {
      return no('certificate-number-taken', { number: card.number })
    }
    await insertCertificate(tx, card, hash, now)
    await record(act, {
      type: 'identity.add-certificate',
      subject: { kind: 'officer', id: card.officerId },
      fields: {
        certificateId: card.id,
        kind: card.kind,
        number: card.number,
        validFrom: card.validFrom,
        validTo: card.validTo,
      },
    })
    return ok({ certificateId: card.id })
  },
})
