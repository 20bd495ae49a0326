import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { operation } from '#platform/operation.ts'
import { answerDuty, dutyAnswerSchema } from '../answer-duty.ts'

/**
 * Who supervises or punishes this, here, on that day, and why (seed 1; domain.md §2.1): by transfer (R14), by the decision table,
 * else the organ the law names, with who owes what beside it. Refuses an unknown item and a day without a version.
 */
export const resolveItemDuty = operation({
  name: 'resolve-item-duty',
  kind: 'query',
  permission: 'signed-in',
  summary: '判定事项由谁监管',
  input: z.object({
    itemId: z.uuid(),
    onDate: z.iso.date().optional(),
    division: z
      .string()
      .regex(/^[0-9]{6}$/u)
      .optional(),
    functionalArea: z.string().max(40).optional(),
    town: z.string().max(40).optional(),
    circumstance: z.string().max(120).optional(),
    hasBusinessLicence: z.stringbool().optional(),
    hasPermit: z.stringbool().optional(),
    isFiled: z.stringbool().optional(),
  }),
  output: dutyAnswerSchema,
  async run(act, { itemId, onDate, ...asked }) {
    return answerDuty(act.tx, itemId, { ...asked, on: onDate === undefined ? act.today : plainDate(onDate) })
  },
})
