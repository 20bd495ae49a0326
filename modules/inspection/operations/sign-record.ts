import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { signingObstacle } from '../domain/site-record.ts'
import { presentOfficers } from '../domain/visit.ts'
import type { Visit } from '../domain/visit.ts'
import { no } from '../refusals.ts'
import { insertSignature, listEvidence, listSignatures } from '../store/record-store.ts'
import { fixRecord, listVisitOfficers } from '../store/visit-store.ts'
import { readSiteRecord } from './site-record.ts'
import { stepAnswer, takeStep } from './step.ts'

const input = z.object({
  id: z.uuid(),
  visitId: z.uuid(),
  signer: z.enum(['officer', 'counterpart']),
  officerId: z.uuid().nullable().default(null).describe('执法人员签名时填写'),
  signerName: z.string().trim().min(1).max(50),
  signerRole: z.string().trim().min(1).max(50),
  evidenceId: z.uuid().describe('已上传的签名笔迹'),
  recordHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .describe('签名时所见笔录的摘要'),
  isCounterpartAbsent: z.boolean().default(false).describe('现场无人：仅执法人员签名'),
})

/**
 * Signs the 现场检查笔录. The signature binds to what was shown: refuses when the record changed since, is not whole, or the strokes are
 * not on file. The first signature fixes the record.
 */
export const signRecord = operation({
  name: 'sign-record',
  kind: 'act',
  permission: 'inspection.visit',
  summary: '在笔录上签名',
  input,
  output: stepAnswer,
  run: (act, request) =>
    takeStep(
      act,
      { kind: 'sign-record', title: '签名', states: ['under-way'], byOfficer: true },
      request,
      async (visit) => {
        const [named, evidence] = await Promise.all([
          signerOf(act, visit, request),
          listEvidence(act.tx, visit.visitId),
        ])
        if (!named.ok) return named
        const strokes = evidence.find((one) => one.evidenceId === request.evidenceId && one.kind === 'signature')
        if (strokes === undefined) return no('signature-absent')
        const ready = await prepareSigning(
          act,
          visit,
          request.recordHash,
          request.isCounterpartAbsent && request.signer === 'officer',
        )
        if (!ready.ok) return ready
        await insertSignature(act.tx, visit, {
          signatureId: request.id,
          signer: request.signer,
          officerId: request.signer === 'officer' ? request.officerId : null,
          signerName: named.value,
          signerRole: request.signerRole,
          evidenceId: request.evidenceId,
          isRefused: false,
          refusalReason: null,
          witnessName: null,
          witnessRole: null,
          recordHash: request.recordHash,
          signedAt: act.now,
        })
        return ok({
          leaf: {
            type: 'sign',
            fields: {
              signer: request.signer,
              name: named.value,
              strokes: strokes.rootHash,
              record: request.recordHash,
            },
          },
          facts: { signer: request.signer, officerId: request.officerId },
        })
      },
    ),
})

/**
 * Refuses what stands against signing; the first signature fixes the record, and those after it sign the same. Shared with
 * refuse-signature.
 */
export async function prepareSigning(
  act: Act,
  visit: Visit,
  shownHash: string,
  isCounterpartAbsent: boolean,
): Promise<Result<undefined>> {
  if (visit.recordHash !== null) return visit.recordHash === shownHash ? ok(undefined) : no('record-changed')
  const { signing } = await readSiteRecord(act, visit)
  const state = isCounterpartAbsent
    ? { ...signing, unansweredCount: 0, hasAllPresented: true, hasToldRights: true }
    : signing
  const obstacle = signingObstacle({ ...state, shownHash })
  switch (obstacle) {
    case undefined:
      await fixRecord(act.tx, visit.visitId, signing.currentHash, act.now)
      return ok(undefined)
    case 'unanswered':
      return no('check-points-unanswered', { count: signing.unansweredCount })
    case 'finding-without-note':
      return no('finding-without-note', { count: signing.findingsWithoutNoteCount })
    case 'certificate-not-presented':
    case 'rights-not-told':
    case 'record-changed':
      return no(obstacle)
  }
}

async function signerOf(act: Act, visit: Visit, request: z.output<typeof input>): Promise<Result<string>> {
  const [signatures, team] = await Promise.all([
    listSignatures(act.tx, visit.visitId),
    listVisitOfficers(act.tx, visit.visitId),
  ])
  if (request.signer === 'counterpart') {
    const isDone = signatures.some((one) => one.signer === 'counterpart')
    return isDone ? no('already-signed', { name: '行政相对人' }) : ok(request.signerName)
  }
  const officer = presentOfficers(team).find((one) => one.officerId === request.officerId)
  if (officer === undefined) return no('officer-absent')
  const isDone = signatures.some((one) => one.officerId === officer.officerId)
  return isDone ? no('already-signed', { name: officer.officerName }) : ok(officer.officerName)
}
