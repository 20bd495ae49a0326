import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { lockMark, reviewMark } from '../store/labels.ts'

/** A second person says whether an entered label counts, with an opinion. Refused: who entered it, an entry that is settled. */
export const reviewLabel = operation({
  name: 'review-label',
  kind: 'act',
  permission: 'entities.review-label',
  summary: '审核标签',
  input: z.object({
    entityId: z.uuid(),
    markId: z.uuid(),
    approved: z.boolean(),
    opinion: z.string().trim().min(2).max(200),
  }),
  output: z.object({ markId: z.uuid() }),
  async run(act, { entityId, markId, approved, opinion }) {
    const mark = await lockMark(act.tx, entityId, markId)
    if (mark === undefined) return no('no-such-mark')
    if (mark.state !== 'waiting') return no('mark-settled')
    if (mark.enteredBy === act.actor.personName) return no('same-reviewer')
    await reviewMark(act, mark, approved, opinion)
    await record(act, {
      type: 'entities.label-reviewed',
      subject: { kind: 'entity', id: entityId },
      fields: { mark: markId, approved: String(approved), opinion },
    })
    return ok({ markId })
  },
})
