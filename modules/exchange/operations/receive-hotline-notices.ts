import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { NOTICE_FIELDS } from '../domain/hotline-notice.ts'
import { takeNotice } from '../intake/take-hotline-notice.ts'
import { hotlineAgencies } from '../queries/hotline-agencies.ts'
import { no } from '../refusals.ts'
import { messageOutcome } from './receive-hotline-orders.ts'

/** Takes what 12345 says of its orders: 延期批复、退单批复、回访. One that comes before its order waits for it. */
export const receiveHotlineNotices = operation({
  name: 'receive-hotline-notices',
  kind: 'act',
  permission: 'exchange.submit-hotline',
  summary: '接收热线批复与回访',
  input: z.object({
    notices: z
      .array(z.record(z.string().max(200), z.unknown()))
      .min(1)
      .max(200)
      .describe(
        `通知，字段：${Object.entries(NOTICE_FIELDS)
          .map(([field, title]) => `${field} ${title}`)
          .join('、')}`,
      ),
  }),
  output: z.object({ results: z.array(messageOutcome) }),
  async run(act, { notices }) {
    const agencies = await hotlineAgencies(act.tx)
    if (act.actor.agencyId !== agencies.centreId) return no('hotline-not-centre')
    const results = []
    for (const raw of notices) results.push({ ...(await takeNotice(act, raw, 'http', agencies)) })
    return ok({ results: results.map((one) => ({ ...one, faults: [...one.faults] })) })
  },
})
