import { z } from 'zod'
import { daysOfLaw, penaltyFacts, weighedPenalty, weighLighter } from '#catalogue'
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
    const { behaviourOn, decidedOn } = daysOfLaw(facts, today)
    const then = await findPublicItem(tx, itemId, behaviourOn)
    if (then === undefined || then.validFrom > behaviourOn) return no('item-unpublished')
    return weighLighter(then, await findPublicItem(tx, itemId, decidedOn), facts, today)
  },
})
