import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { captureFaults } from '../domain/off-site.ts'
import { findCapture } from '../queries/off-site.ts'
import { no } from '../refusals.ts'
import { insertCheck } from '../store/off-site-store.ts'

/** 审核记录内容 (行政处罚法第四十一条第二款): true, clear, complete, accurate; one lacking and it is no evidence. Checked once. */
export const checkCapture = operation({
  name: 'check-capture',
  kind: 'act',
  permission: 'inspection.check-capture',
  summary: '审核非现场记录',
  input: z.object({
    captureId: z.uuid(),
    isTrue: z.boolean(),
    isClear: z.boolean(),
    isComplete: z.boolean(),
    isAccurate: z.boolean(),
    opinion: z.string().trim().min(2).max(400),
  }),
  output: z.object({ captureId: z.uuid(), isFit: z.boolean(), leafHash: z.string() }),
  async run(act, input) {
    const capture = await findCapture(act.tx, input.captureId)
    if (capture === undefined) return no('capture-absent')
    const faults = captureFaults(input)
    const { leafHash } = await record(act, {
      type: 'off-site.check',
      subject: { kind: 'off-site-capture', id: input.captureId },
      fields: { lacks: faults.join('、'), opinion: input.opinion },
    })
    const added = await insertCheck(act, capture, input, leafHash)
    if (!added) return no('capture-checked', { by: capture.checkedByName ?? '' })
    return ok({ captureId: input.captureId, isFit: faults.length === 0, leafHash })
  },
})
