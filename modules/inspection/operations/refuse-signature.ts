import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { insertSignature, listSignatures } from '../store/record-store.ts'
import { prepareSigning } from './sign-record.ts'
import { stepAnswer, takeStep } from './step.ts'

/** Notes that the counterpart refuses to sign, why, and who witnessed it (现场检查笔录格式). Refuses without a witness or after a signature. */
export const refuseSignature = operation({
  name: 'refuse-signature',
  kind: 'act',
  permission: 'inspection.visit',
  summary: '记明拒绝签名',
  input: z.object({
    id: z.uuid(),
    visitId: z.uuid(),
    counterpartName: z.string().trim().min(1).max(50),
    reason: z.string().trim().max(500),
    witnessName: z.string().trim().max(50),
    witnessRole: z.string().trim().max(50),
    recordHash: z.string().regex(/^[0-9a-f]{64}$/u),
  }),
  output: stepAnswer,
  run: (act, input) =>
    takeStep(
      act,
      { kind: 'refuse-signature', title: '记明拒签', states: ['under-way'], byOfficer: true },
      input,
      async (visit) => {
        const { counterpartName, reason, witnessName, witnessRole } = input
        if (reason === '' || witnessName === '' || witnessRole === '') return no('witness-missing')
        const signatures = await listSignatures(act.tx, visit.visitId)
        if (signatures.some((one) => one.signer === 'counterpart')) return no('already-signed', { name: '行政相对人' })
        const ready = await prepareSigning(act, visit, input.recordHash, false)
        if (!ready.ok) return ready
        await insertSignature(act.tx, visit, {
          signatureId: input.id,
          signer: 'counterpart',
          officerId: null,
          signerName: counterpartName,
          signerRole: '行政相对人',
          evidenceId: null,
          isRefused: true,
          refusalReason: reason,
          witnessName,
          witnessRole,
          recordHash: input.recordHash,
          signedAt: act.now,
        })
        return ok({
          leaf: {
            type: 'sign',
            fields: {
              signer: 'counterpart',
              name: counterpartName,
              refused: reason,
              witness: witnessName,
              role: witnessRole,
              record: input.recordHash,
            },
          },
          facts: { signer: 'counterpart', isRefused: true },
        })
      },
    ),
})
