import { z } from 'zod'
import { fen, formatYuan } from '#kernel/money.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { surchargeOf } from '../money-rules.ts'
import { no } from '../refusals.ts'
import { readSum } from '../sum.ts'

/** 加处罚款 up to a day (行政处罚法 72, 73; 行政强制法 45). Refuses a sum that is no amount and a day before the order of payment. */
export const computeSurcharge = operation({
  name: 'compute-surcharge',
  kind: 'query',
  permission: 'public',
  summary: '推算加处罚款',
  input: z.object({
    receivedOn: z.iso.date(),
    untilOn: z.iso.date(),
    principalYuan: z.string().max(20),
    kind: z.enum(['fine', 'confiscation']).default('fine'),
    deferredTo: z.iso.date().optional(),
    reviews: z
      .array(z.object({ from: z.iso.date(), to: z.iso.date() }))
      .max(10)
      .default([]),
  }),
  output: z.object({
    dueOn: z.iso.date(),
    days: z.int(),
    pausedDays: z.int(),
    surchargeFen: z.int(),
    words: z.string(),
    capFen: z.int(),
    cappedOn: z.iso.date().nullable(),
    dailyPercent: z.number(),
    citation: z.string(),
  }),
  async run(_act, input) {
    const principalFen = readSum(input.principalYuan)
    if (principalFen === undefined) return no('sum-wrong', { amount: input.principalYuan })
    const receivedOn = plainDate(input.receivedOn)
    const untilOn = plainDate(input.untilOn)
    if (untilOn < receivedOn) return no('day-reversed', { from: receivedOn, to: untilOn })
    const found = surchargeOf({
      receivedOn,
      untilOn,
      principalFen,
      kind: input.kind,
      deferredTo: input.deferredTo === undefined ? undefined : plainDate(input.deferredTo),
      reviews: input.reviews.map(({ from, to }) => ({ from: plainDate(from), to: plainDate(to) })),
    })
    return ok({ ...found, words: formatYuan(fen(found.surchargeFen)) })
  },
})
