import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { captureRoot, mediaTypeOf } from '../domain/capture.ts'
import { no } from '../refusals.ts'
import { hasCheckPoint, insertEvidence } from '../store/record-store.ts'
import { stepAnswer, takeStep } from './step.ts'

/** The largest photo taken in. A limit of this system, not of the law. */
export const EVIDENCE_LIMIT_BYTES = 20 * 1024 * 1024

/**
 * Stores a photo or signature exactly as the phone hashed it, with its place in the phone's chain and the phone's clock beside ours
 * (verifiable.md §15.4). Refuses a file whose root differs from the one
 * computed before the upload, whose first bytes are no picture, or that is empty or too large; nothing is kept then.
 */
export const addEvidence = operation({
  name: 'add-evidence',
  kind: 'act',
  permission: 'inspection.visit',
  summary: '上传现场证据原件',
  input: z.object({
    id: z.uuid(),
    visitId: z.uuid(),
    kind: z.enum(['photo', 'signature']),
    root: z.string().regex(/^[0-9a-f]{64}$/u),
    checkPointId: z.uuid().nullable().default(null),
    note: z.string().trim().max(500).default(''),
    device: z.string().trim().min(1).max(100),
    counter: z.coerce.number().int().min(0),
    capturedAt: z.iso.datetime(),
    /** The root of the piece before it on this phone: left out by the first. */
    previousRoot: z
      .string()
      .regex(/^[0-9a-f]{64}$/u)
      .nullable()
      .default(null),
    /** The phone's clock at the moment of sending; another one at each attempt, so it is no part of what was asked. */
    sentAt: z.iso.datetime().nullable().default(null),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  output: stepAnswer,
  run(act, { bytes, sentAt, ...input }) {
    return takeStep(
      act,
      { kind: 'add-evidence', title: '上传证据', states: ['under-way', 'concluded'], byOfficer: true },
      input,
      async (visit) => {
        if (bytes.length === 0) return no('file-empty')
        if (bytes.length > EVIDENCE_LIMIT_BYTES)
          return no('file-too-large', { size: bytes.length, limit: EVIDENCE_LIMIT_BYTES })
        const mediaType = mediaTypeOf(bytes)
        if (mediaType === undefined) return no('file-type')
        if (captureRoot(bytes) !== input.root) return no('hash-mismatch')
        if (input.checkPointId !== null) {
          if (visit.recordHash !== null) return no('record-signed')
          if (!(await hasCheckPoint(act.tx, visit.visitId, input.checkPointId))) return no('check-point-absent')
        }
        const stored = await act.ports.files.put(bytes)
        const clockSkewMs = sentAt === null ? null : act.now.getTime() - new Date(sentAt).getTime()
        await insertEvidence(act.tx, visit.agencyId, {
          evidenceId: input.id,
          visitId: visit.visitId,
          checkPointId: input.checkPointId,
          kind: input.kind,
          rootHash: input.root,
          fileHash: stored.hash,
          sizeBytes: stored.size,
          mediaType,
          note: input.note,
          device: input.device,
          deviceCounter: input.counter,
          previousRoot: input.previousRoot,
          clockSkewMs,
          capturedAt: new Date(input.capturedAt),
          receivedAt: act.now,
        })
        return ok({
          leaf: {
            type: 'capture',
            fields: {
              root: input.root,
              size: String(stored.size),
              mime: mediaType,
              counter: String(input.counter),
              device: input.device,
              wall: input.capturedAt,
              ...(input.previousRoot === null ? {} : { prev: input.previousRoot }),
              ...(clockSkewMs === null ? {} : { skew: String(clockSkewMs) }),
            },
          },
          facts: { evidenceId: input.id, kind: input.kind, root: input.root },
        })
      },
    )
  },
})
