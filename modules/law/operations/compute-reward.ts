import { z } from 'zod'
import { fen, formatYuan } from '#kernel/money.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { rewardOf } from '../money-rules.ts'
import { no } from '../refusals.ts'
import { readSum } from '../sum.ts'

/** The reward of a tip-off by its grade (举报奖励暂行办法). Refuses a sum that is no amount and a day on which no terms were in force. */
export const computeReward = operation({
  name: 'compute-reward',
  kind: 'query',
  permission: 'public',
  summary: '推算举报奖励',
  input: z.object({
    grade: z.enum(['L1', 'L2', 'L3']),
    finedAndConfiscatedYuan: z.string().max(20),
    onDate: z.iso.date().optional(),
  }),
  output: z.object({
    rewardFen: z.int(),
    words: z.string(),
    percent: z.number(),
    isMinimum: z.boolean(),
    isCapped: z.boolean(),
    needsFinanceConsent: z.boolean(),
    citation: z.string(),
  }),
  async run(act, input) {
    const sum = readSum(input.finedAndConfiscatedYuan)
    if (sum === undefined) return no('sum-wrong', { amount: input.finedAndConfiscatedYuan })
    const onDate = input.onDate === undefined ? act.today : plainDate(input.onDate)
    const reward = rewardOf(input.grade, sum, onDate)
    if (reward === undefined) return no('terms-absent', { what: '举报奖励标准', day: onDate })
    return ok({ ...reward, words: formatYuan(fen(reward.rewardFen)) })
  },
})
