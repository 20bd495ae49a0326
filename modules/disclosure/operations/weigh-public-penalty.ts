import { z } from 'zod'
import { penaltyFacts, weighedPenalty, weighPenalty } from '#catalogue'
import { plainDate } from '#kernel/plain-date.ts'
import { operation } from '#platform/operation.ts'
import { findPublicItem } from '../queries/public-items.ts'
import { no } from '../refusals.ts'

/** The officials' own calculator, open to everybody: the same rule, the same answer, and no promise. */
export const weighPublicPenalty = operation({
  name: 'weigh-public-penalty',
  kind: 'query',
  permission: 'public',
  summary: '公众测算处罚裁量',
  input: penaltyFacts.extend({ itemId: z.uuid() }),
  output: weighedPenalty,
  async run({ tx, today }, { itemId, ...facts }) {
    const on = facts.behaviourOn === undefined ? today : plainDate(facts.behaviourOn)
    const row = await findPublicItem(tx, itemId, on)
    if (row === undefined || row.validFrom > on) return no('item-unpublished')
    return weighPenalty(row, facts, today)
  },
})
