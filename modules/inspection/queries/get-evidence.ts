import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { findEvidence } from '../store/record-store.ts'

/** The original of one piece of evidence, exactly as received. */
export const getEvidence = operation({
  name: 'get-evidence',
  kind: 'query',
  permission: 'inspection.read',
  summary: '查看证据原件',
  input: z.object({ evidenceId: z.uuid() }),
  output: z.object({
    mediaType: z.string(),
    rootHash: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  async run(act, input) {
    const evidence = await findEvidence(act.tx, input.evidenceId)
    const bytes = evidence === undefined ? undefined : await act.ports.files.get(evidence.fileHash)
    if (evidence === undefined || bytes === undefined) return no('evidence-absent')
    return ok({ mediaType: evidence.mediaType, rootHash: evidence.rootHash, bytes })
  },
})
