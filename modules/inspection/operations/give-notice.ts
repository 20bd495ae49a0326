import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { noticeBlocks } from '../domain/paper-texts.ts'
import { setVisitState } from '../store/visit-store.ts'
import { draftPaper, paperContext } from './issue-paper.ts'
import { stepAnswer, takeStep } from './step.ts'

/** Serves the 行政检查通知书: items, basis, officers with certificate numbers, frequency, rights. Refuses a visit that is not approved. */
export const giveNotice = operation({
  name: 'give-notice',
  kind: 'act',
  permission: 'inspection.visit',
  summary: '送达行政检查通知书',
  input: z.object({
    id: z.uuid(),
    visitId: z.uuid(),
    means: z.enum(['on-site', 'by-telephone', 'electronic']).describe('现场送达、电话告知、电子送达'),
    receiverName: z.string().trim().min(1).max(50),
  }),
  output: stepAnswer,
  run: (act, input) =>
    takeStep(
      act,
      { kind: 'give-notice', title: '送达通知', states: ['approved'], byOfficer: true },
      input,
      async (visit) => {
        const paper = await draftPaper(act, visit, 'notice', noticeBlocks(await paperContext(act, visit)))
        await setVisitState(act.tx, visit.visitId, 'notified', act.now)
        return ok({
          leaf: { type: 'visit.notice', fields: { means: input.means, receiver: input.receiverName } },
          facts: { means: input.means, receiverName: input.receiverName },
          papers: [paper],
          state: 'notified',
        })
      },
    ),
})
