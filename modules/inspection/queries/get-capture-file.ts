import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { findCapture } from './off-site.ts'

/** The original of what a device recorded, exactly as received. */
export const getCaptureFile = operation({
  name: 'get-capture-file',
  kind: 'query',
  permission: 'inspection.read',
  summary: '查看非现场记录原件',
  input: z.object({ captureId: z.uuid() }),
  output: z.object({ mediaType: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  async run(act, input) {
    const capture = await findCapture(act.tx, input.captureId)
    const bytes = capture === undefined ? undefined : await act.ports.files.get(capture.fileHash)
    if (capture === undefined || bytes === undefined) return no('capture-absent')
    return ok({ mediaType: capture.mediaType, bytes })
  },
})
