import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findPublicResult } from '../queries/public-results.ts'
import { no } from '../refusals.ts'

const day = z.iso.date()

/** One published result. A withdrawn one answers with the day and reason of its withdrawal and nothing of its content. */
export const getPublicResult = operation({
  name: 'get-public-result',
  kind: 'query',
  permission: 'public',
  summary: '公众查看检查结果',
  input: z.object({ resultId: z.uuid() }),
  output: z.object({
    resultId: z.uuid(),
    entityId: z.uuid().nullable(),
    entityName: z.string().nullable(),
    uscc: z.string().nullable(),
    agencyName: z.string(),
    title: z.string(),
    kind: z.string(),
    noticeNumber: z.string().nullable(),
    concludedOn: day,
    publishedOn: day,
    dueOn: day,
    lateReason: z.string().nullable(),
    items: z.array(z.object({ title: z.string(), categories: z.array(z.string()) })),
    text: z.array(z.string()),
    correction: z.object({ orderedOn: day, dueOn: day, recheckPassed: z.boolean().nullable() }).nullable(),
    planId: z.uuid().nullable(),
    planTitle: z.string().nullable(),
    rehearsal: z.boolean(),
    redactions: z.array(z.string()),
    leafHash: z.string().nullable(),
    withdrawn: z.object({ on: day, reason: z.string() }).nullable(),
    asOf: z.iso.datetime({ offset: true }),
  }),
  async run({ tx, now }, { resultId }) {
    const row = await findPublicResult(tx, resultId)
    if (row === undefined) return no('result-unknown')
    return ok({
      resultId,
      entityId: row.entityId,
      entityName: row.entityName,
      uscc: row.uscc,
      agencyName: row.agencyName,
      title: row.title,
      kind: row.kind,
      noticeNumber: row.noticeNumber,
      concludedOn: row.concludedOn,
      publishedOn: row.publishedOn,
      dueOn: row.dueOn,
      lateReason: row.lateReason,
      items: row.items.map((item) => ({ title: item.title, categories: [...item.categories] })),
      text: [...row.body],
      correction:
        row.correction === null
          ? null
          : {
              orderedOn: row.correction.orderedOn,
              dueOn: row.correction.dueOn,
              recheckPassed: row.correction.isRecheckPassed,
            },
      planId: row.planId,
      planTitle: row.planTitle,
      rehearsal: row.isRehearsal,
      redactions: [...row.redactions],
      leafHash: row.leafHash,
      withdrawn: row.withdrawnOn === null ? null : { on: row.withdrawnOn, reason: row.withdrawnReason ?? '' },
      asOf: now.toISOString(),
    })
  },
})
