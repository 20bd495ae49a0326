import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listRestingActivity, restingRule } from '../queries/resting-activity.ts'

/** 疑似恢复营业: who rests by the register while a tax or utility feed says it does business (登记条例 30; scenario 29). A clue, for a person to look at. */
export const listRestingClues = operation({
  name: 'list-resting-clues',
  kind: 'query',
  permission: 'entities.read',
  summary: '查询歇业期间的经营活动线索',
  input: z.object({ entityId: z.uuid().optional() }),
  output: z.object({
    citation: z.string(),
    clues: z.array(
      z.object({
        entityId: z.uuid(),
        factId: z.uuid(),
        name: z.string(),
        uscc: z.string().nullable(),
        clue: z.string(),
        restingSinceOn: z.string(),
        kind: z.string(),
        value: z.string(),
        happenedOn: z.string(),
        source: z.string(),
        amount: z.number(),
        unit: z.string(),
      }),
    ),
  }),
  async run({ tx, today, actor }, { entityId }) {
    const rule = restingRule(today)
    if (rule === undefined) return ok({ citation: '', clues: [] })
    const found = await listRestingActivity(tx, rule, actor.districts)
    return ok({
      citation: rule.citation,
      clues: found
        .filter((one) => entityId === undefined || one.entityId === entityId)
        .map((one) => ({ ...one, clue: rule.clue })),
    })
  },
})
