import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { adapterOf } from '#platform/outlet/outlet-desk.ts'
import { askStatement } from '#platform/outlet/receive.ts'
import { sharingDesk } from '../outlets/desk.ts'
import { no } from '../refusals.ts'

/** Asks an outlet what it took on a day, now instead of the coming night. Refused: no such outlet, or it did not answer. */
export const askSharingStatement = operation({
  name: 'ask-sharing-statement',
  kind: 'act',
  permission: 'exchange.resend-record',
  summary: '向共享渠道索取对账单',
  input: z.object({ outletId: z.string().max(40), day: z.string().regex(/^\d{8}$/u) }),
  output: z.object({ outletId: z.string(), day: z.string() }),
  async run(act, { outletId, day }) {
    if (adapterOf(sharingDesk, outletId) === undefined) return no('outlet-unknown')
    const why = await askStatement(act, sharingDesk, outletId, day)
    if (why !== undefined) return no('statement-not-given', { why })
    await record(act, {
      type: 'exchange.ask-statement',
      subject: { kind: 'outlet', id: outletId },
      fields: { day },
    })
    return ok({ outletId, day })
  },
})
