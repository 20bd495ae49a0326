import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { resendMissing } from '#platform/outlet/acts.ts'
import { adapterOf } from '#platform/outlet/outlet-desk.ts'
import { sharingDesk } from '../outlets/desk.ts'
import { no } from '../refusals.ts'

/** Sends again, at one press, whatever an outlet's statement of a day lacks. Refused: no such outlet, or it lacks nothing. */
export const resendMissingRecords = operation({
  name: 'resend-missing-records',
  kind: 'act',
  permission: 'exchange.resend-record',
  summary: '重送渠道缺少的记录',
  input: z.object({ outletId: z.string().max(40), day: z.string().regex(/^\d{8}$/u) }),
  output: z.object({ outletId: z.string(), day: z.string(), sent: z.int() }),
  async run(act, { outletId, day }) {
    if (adapterOf(sharingDesk, outletId) === undefined) return no('outlet-unknown')
    const sent = await resendMissing(act, sharingDesk, outletId, day)
    if (sent === 0) return no('nothing-missing', { day })
    await record(act, {
      type: 'exchange.resend-missing',
      subject: { kind: 'outlet', id: outletId },
      fields: { day, records: String(sent) },
    })
    return ok({ outletId, day, sent })
  },
})
