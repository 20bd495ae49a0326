import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { record } from '#ledger'
import { certificateRevoked } from '../events.ts'
import { no } from '../refusals.ts'
import { markCertificateRevoked } from '../store/officer-store.ts'

/** Ends a certificate before its last day, from today on; it stays in the history. Refuses one unknown or ended. */
export const revokeCertificate = operation({
  name: 'revoke-certificate',
  kind: 'act',
  permission: 'identity.manage-officers',
  summary: '注销执法证',
  input: z.object({ officerId: z.uuid(), certificateId: z.uuid(), reason: z.string().trim().min(2).max(200) }),
  output: z.object({ certificateId: z.uuid(), revokedOn: z.iso.date() }),
  async run(act, { officerId, certificateId, reason }) {
    const revoked = await markCertificateRevoked(act.tx, officerId, certificateId, act.today)
    if (revoked === 0) return no('certificate-unknown')
    await record(act, {
      type: 'identity.revoke-certificate',
      subject: { kind: 'officer', id: officerId },
      fields: { certificateId, revokedOn: act.today, reason },
    })
    await publish(act, certificateRevoked, { certificateId, officerId, revokedOn: act.today })
    return ok({ certificateId, revokedOn: act.today })
  },
})
