import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { configureLine, lineInput, lineLeaf } from '#platform/outlet/acts.ts'
import { publicationDesk } from '../outlets/desk.ts'
import { no } from '../refusals.ts'

/**
 * Sets how an outlet is reached: by files, or over HTTP behind the IRS gateway with an access key and a secret, which is sealed
 * at once and shown nowhere; and after how long its receipts are overdue. Refused: no such outlet outside, a gateway without all
 * three, an address that may not be asked.
 */
export const configureOutlet = operation({
  name: 'configure-outlet',
  kind: 'act',
  permission: 'disclosure.configure',
  summary: '设定渠道的送达方式',
  input: lineInput,
  output: z.object({ outletId: z.string(), transport: z.string() }),
  async run(act, input) {
    const refusal = await configureLine(act, publicationDesk, input)
    if (refusal !== undefined) return no(refusal.refused, { why: refusal.why ?? '' })
    const { outletId, transport } = input
    await record(act, {
      type: 'disclosure.configure-outlet',
      subject: { kind: 'outlet', id: outletId },
      fields: lineLeaf(input),
    })
    return ok({ outletId, transport })
  },
})
