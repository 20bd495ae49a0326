import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findReturnSlip } from '../queries/return-slips.ts'
import { no } from '../refusals.ts'
import { acknowledgeSlip } from '../store/return-slip.ts'

/** Puts down the receipt with which the source took its rows back. Refused: no such slip, one that has its receipt. */
export const acknowledgeReturn = operation({
  name: 'acknowledge-return',
  kind: 'act',
  permission: 'exchange.return',
  summary: '登记退回回执',
  input: z.object({ slipId: z.uuid(), receipt: z.string().trim().min(2, '请填写回执编号或签收人').max(200) }),
  output: z.object({ slipId: z.uuid() }),
  async run(act, { slipId, receipt }) {
    const slip = await findReturnSlip(act.tx, slipId)
    if (slip === undefined) return no('no-such-slip')
    if (!(await acknowledgeSlip(act, slipId, receipt))) return no('slip-acknowledged', { number: slip.number })
    await record(act, {
      type: 'exchange.return-acknowledged',
      subject: { kind: 'feed', id: slip.feedKey },
      fields: { number: slip.number, receipt },
    })
    return ok({ slipId })
  },
})
