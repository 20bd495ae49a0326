import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { configureLine, lineInput, lineLeaf } from '#platform/outlet/acts.ts'
import { sharingDesk } from '../outlets/desk.ts'
import { no } from '../refusals.ts'

/**
 * Sets how an outlet is reached: by files, or over HTTP behind the IRS gateway with an access key and a secret, which is sealed
 * at once and shown nowhere; and after how long its receipts are overdue. Refused: no such outlet outside, a gateway without all
 * three, an address that may not be asked.
 */
export const configureSharingOutlet = operation({
  name: 'configure-sharing-outlet',
  kind: 'act',
  permission: 'exchange.configure-sharing',
  summary: '设定共享渠道的送达方式',
  input: lineInput,
  output: z.object({ outletId: z.string(), transport: z.string() }),
  async run(act, input) {
    const refusal = await configureLine(act, sharingDesk, input)
    if (refusal !== undefined)
      return no(refusal.refused === 'address-not-allowed' ? 'outlet-address-not-allowed' : refusal.refused, {
        why: refusal.why ?? '',
      })
    const { outletId, transport } = input
    await record(act, {
      type: 'exchange.configure-sharing-outlet',
      subject: { kind: 'outlet', id: outletId },
      fields: lineLeaf(input),
    })
    return ok({ outletId, transport })
  },
})
