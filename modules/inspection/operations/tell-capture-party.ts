import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { captureFaults } from '../domain/off-site.ts'
import type { CaptureRow } from '../queries/off-site.ts'
import { findCapture } from '../queries/off-site.ts'
import { no } from '../refusals.ts'
import { insertCaptureNotice } from '../store/off-site-store.ts'

/** 及时告知当事人 (行政处罚法第四十一条第三款): the fact and how to look, state and defend. Refuses a record that was not checked, or did not pass. */
export const tellCaptureParty = operation({
  name: 'tell-capture-party',
  kind: 'act',
  permission: 'inspection.check-capture',
  summary: '告知当事人',
  input: z.object({
    captureId: z.uuid(),
    means: z.enum(['electronic', 'by-telephone', 'by-post', 'in-person']),
    receiverName: z.string().trim().min(1).max(50),
    pleaPath: z.string().trim().min(4).max(300).describe('查询、陈述和申辩的途径'),
  }),
  output: z.object({ captureId: z.uuid(), leafHash: z.string() }),
  async run(act, input) {
    const capture = await findCapture(act.tx, input.captureId)
    if (capture === undefined) return no('capture-absent')
    const fit = refuseUnfit(capture)
    if (!fit.ok) return fit
    const { leafHash } = await record(act, {
      type: 'off-site.tell',
      subject: { kind: 'off-site-capture', id: input.captureId },
      fields: { means: input.means, receiver: input.receiverName, plea: input.pleaPath },
    })
    return (await insertCaptureNotice(act, capture, input, leafHash))
      ? ok({ captureId: input.captureId, leafHash })
      : no('party-told')
  },
})

/** Refuses a record that nobody checked, or whose check found a quality of the article lacking. */
export function refuseUnfit(capture: CaptureRow): Result<undefined> {
  if (capture.isFit === null) return no('capture-unchecked')
  if (capture.isFit) return ok(undefined)
  const faults = captureFaults({
    isTrue: capture.isTrue ?? false,
    isClear: capture.isClear ?? false,
    isComplete: capture.isComplete ?? false,
    isAccurate: capture.isAccurate ?? false,
  })
  return no('capture-unfit', { faults: faults.join('、') })
}
