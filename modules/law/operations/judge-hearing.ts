import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { hearingRights } from '../money-rules.ts'
import { no } from '../refusals.ts'
import { hearingGroundWords } from '../strings.ts'
import { readSum } from '../sum.ts'

/** Whether the party must be told of the right to a hearing, and each ground by itself (行政处罚法 63). Refuses a sum that is no amount and a day on which no rule was in force. */
export const judgeHearing = operation({
  name: 'judge-hearing',
  kind: 'query',
  permission: 'public',
  summary: '判断听证权利',
  input: z.object({
    party: z.enum(['natural-person', 'organisation', 'sole-trader']),
    kinds: z.array(z.string().max(40)).max(20).default([]),
    fineYuan: z.string().max(20).default('0'),
    confiscatedYuan: z.string().max(20).default('0'),
    onDate: z.iso.date().optional(),
  }),
  output: z.object({
    isEntitled: z.boolean(),
    grounds: z.array(z.object({ code: z.string(), words: z.string() })),
    citation: z.string(),
  }),
  async run(act, input) {
    const [fineFen, confiscatedFen] = [readSum(input.fineYuan), readSum(input.confiscatedYuan)]
    if (fineFen === undefined) return no('sum-wrong', { amount: input.fineYuan })
    if (confiscatedFen === undefined) return no('sum-wrong', { amount: input.confiscatedYuan })
    const onDate = input.onDate === undefined ? act.today : plainDate(input.onDate)
    const found = hearingRights({ kinds: input.kinds, fineFen, confiscatedFen }, input.party, onDate)
    if (found === undefined) return no('terms-absent', { what: '听证范围与数额', day: onDate })
    const grounds = found.grounds.map((code) => ({ code, words: hearingGroundWords[code] }))
    return ok({ isEntitled: found.isEntitled, grounds, citation: found.citation })
  },
})
