import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { endMark, lockMark } from '../store/labels.ts'

/** Takes a label off an entity, with the reason; the entry stays in its history. Refused: an entry that is not in force. */
export const endLabel = operation({
  name: 'end-label',
  kind: 'act',
  permission: 'entities.review-label',
  summary: '取消标签',
  input: z.object({ entityId: z.uuid(), markId: z.uuid(), because: z.string().trim().min(2).max(200) }),
  output: z.object({ markId: z.uuid() }),
  async run(act, { entityId, markId, because }) {
    const mark = await lockMark(act.tx, entityId, markId)
    if (mark === undefined) return no('no-such-mark')
    if (mark.state !== 'in-force') return no('mark-settled')
    await endMark(act, mark, because)
    await record(act, {
      type: 'entities.label-ended',
      subject: { kind: 'entity', id: entityId },
      fields: { mark: markId, because },
    })
    return ok({ markId })
  },
})
